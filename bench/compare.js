/**
 * Times `scorecard report` beside programs that do the same work, whole processes in turns, and checks that their figures
 * agree. Prints a table of each input, and the goals. Run `npm run build` first.
 *
 *     npm run bench -- [--only 50k,1m,large,start] [--rounds 5] [--peers duckdb,pandas] [--folder .bench]
 */
import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { differences, figuresOf } from './figures.js';
import { goalRows } from './goals.js';
import { INPUTS, inputFolder } from './inputs.js';
import { markdownTable } from './markdown-table.js';
import { alternating } from './measured-run.js';
import { commandsOf, PEER_NAMES, printsFigures, STARTS } from './programs.js';

const START = 'start';
const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '10k,50k,100k,1m,middle,large,start' },
    rounds: { type: 'string', default: '5' },
    peers: { type: 'string', default: PEER_NAMES.join(',') },
    folder: { type: 'string', default: fileURLToPath(new URL('../.bench', import.meta.url)) },
  },
});
const rounds = Number(values.rounds);
const measured = {};

process.stdout.write(
  `${cpus().length} × ${cpus()[0].model}, Node.js ${process.versions.node}, load ${loadavg()[0].toFixed(1)} before; ` +
    `medians of ${rounds} rounds\n`,
);
for (const name of values.only.split(',')) {
  measured[name] = name === START ? measureStart() : measureInput(name);
  process.stdout.write(`\n${name}: ${aboutInput(name)}\n\n${tableOf(measured[name])}`);
}
process.stdout.write(`\n${markdownTable(['goal', 'at most', 'measured', ''], goalRows(measured))}`);

/** So short a time varies more. */
function measureStart() {
  return alternating(STARTS, 4 * rounds, () => {});
}

function measureInput(name) {
  const commands = commandsOf(inputFolder(name, values.folder), INPUTS[name], values.peers.split(','));
  return alternating(commands, rounds, (runs, round) => {
    process.stderr.write(`${name}: round ${round + 1} of ${rounds}\n`);
    if (round === 0) checkFigures(runs);
  });
}

function checkFigures({ scorecard, ...peers }) {
  const ours = figuresOf(JSON.parse(scorecard[0].stdout));
  for (const [name, [{ stdout }]] of Object.entries(peers)) {
    if (!printsFigures(name)) continue;
    const found = differences(ours, JSON.parse(stdout));
    if (found.length > 0) throw new Error(`scorecard and ${name} differ:\n${found.join('\n')}`);
    process.stderr.write(`${Object.keys(ours).length} rows of six months agree with ${name}\n`);
  }
}

function aboutInput(name) {
  if (name === START) return 'how long it takes to start';
  const { leads, changes, touches } = INPUTS[name];
  const counts = Object.entries(changes === 0 ? { leads } : { leads, changes, touches });
  return counts.map(([rows, count]) => `${count.toLocaleString('en')} ${rows}`).join(', ');
}

/** Beside each program, how scorecard's time (of starts: its own) compares with its. */
function tableOf(programs) {
  const head = ['', 'wall s', 'least s', 'CPU s', 'peak MB', 'scorecard ÷ it'];
  const { scorecard } = programs;
  const rows = Object.entries(programs).map(([name, { wallMs, leastMs, cpuSeconds, peakBytes }]) => [
    name,
    (wallMs / 1000).toFixed(2),
    (leastMs / 1000).toFixed(2),
    shown(cpuSeconds, 2),
    shown(peakBytes / 1e6, 0),
    scorecard === undefined ? '' : (scorecard.wallMs / wallMs).toFixed(2),
  ]);
  return markdownTable(head, rows);
}

function shown(number, digits) {
  return Number.isNaN(number) ? '' : number.toFixed(digits);
}
