import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const NODE = [process.execPath, '--require', here('./print-usage.cjs')];
const SCORECARD = here('../bin/scorecard.js');
const REPORT = ['--as-of', '2026-06-30', '--period', '2026-06', '--format', 'json', '--quiet'];

/** The peers, which all are given a folder; those that do the same work print the same figures. */
const PEERS = {
  duckdb: { command: [...NODE, here('./peers/duckdb.js')], lacks: lacksDuckdb, figures: true },
  pandas: {
    command: [pythonWithPandas(), '-B', here('./peers/pandas_peer.py')],
    lacks: lacksPandas,
    figures: true,
  },
  'csv-parse': { command: [...NODE, here('./peers/csv-parse.js')], lacks: () => null, figures: false },
  'read-bytes': { command: [...NODE, here('./peers/read-bytes.js')], lacks: () => null, figures: false },
};
export const PEER_NAMES = Object.keys(PEERS);

/** The commands to be compared on one input, scorecard's first. What can't run here is left out and said. */
export function commandsOf(folder, { changes }, names) {
  const commands = {
    scorecard: [...NODE, SCORECARD, 'report', '--config', `${folder}/scorecard.yaml`, ...REPORT],
  };
  for (const name of names) {
    // The plain way's floor is that of leads alone.
    if (name === 'csv-parse' && changes > 0) continue;
    const lacking = PEERS[name].lacks();
    if (lacking === null) commands[name] = [...PEERS[name].command, folder];
    else process.stderr.write(`without ${name}: ${lacking}\n`);
  }
  return commands;
}

/** Whether a program prints figures, which are to be scorecard's. */
export function printsFigures(name) {
  return PEERS[name]?.figures ?? false;
}

/** How long it takes to start: nothing, the version, a report on the demo. What each used isn't asked, which takes time. */
export const STARTS = {
  'node -e 0': [process.execPath, '-e', '0'],
  'scorecard --version': [process.execPath, SCORECARD, '--version'],
  'scorecard report': [
    process.execPath,
    SCORECARD,
    'report',
    '--config',
    here('../fixtures/demo/scorecard.yaml'),
  ],
};

function lacksDuckdb() {
  const { status } = spawnSync(process.execPath, ['-e', "require('@duckdb/node-api')"], { cwd: here('..') });
  return status === 0 ? null : '@duckdb/node-api is not there for this machine';
}

function lacksPandas() {
  return pythonWithPandas() === null
    ? 'no python3 here has pandas (Debian: apt install python3-pandas)'
    : null;
}

function pythonWithPandas() {
  const has = (python) => spawnSync(python, ['-c', 'import pandas']).status === 0;
  return ['python3', '/usr/bin/python3'].find(has) ?? null;
}
