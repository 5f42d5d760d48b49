import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { main } from '../../src/cli/main.js';
import { type FakeMachine, fakeEffects } from './fake-effects.js';

/**
 * The files that hold what a run must give, by name: kept apart, because users read them apart. `expected-stdout.txt`,
 * `expected-stderr.txt` and `expected-exit-code.txt`, and `expected-NAME` of each file that it is to write.
 */
type Expected = Readonly<Record<string, string>>;

/** The machine of a case, and the files that its command is to write, in its folder; they are taken away again. */
interface CaseMachine extends FakeMachine {
  readonly writes?: readonly string[];
}

const NOT_WRITTEN = '(not written)\n';

/** Runs the case in this folder: `command.txt` on the machine of `machine.json`, both beside the exports. */
async function runCase(folder: string): Promise<Expected> {
  const { writes = [], ...machine }: CaseMachine = existsSync(join(folder, 'machine.json'))
    ? JSON.parse(readFileSync(join(folder, 'machine.json'), 'utf8'))
    : {};
  const { effects, stdout, stderr } = fakeEffects({ ...machine, workingDirectory: folder });
  const removeWritten = () => {
    for (const name of writes) rmSync(join(folder, name), { force: true });
  };
  removeWritten();
  try {
    const exitCode = await main(splitWords(readFileSync(join(folder, 'command.txt'), 'utf8')), effects);
    return {
      'expected-stdout.txt': stdout.join(''),
      'expected-stderr.txt': stderr.join(''),
      'expected-exit-code.txt': `${exitCode}\n`,
      ...Object.fromEntries(writes.map((name) => [`expected-${name}`, textOf(join(folder, name))])),
    };
  } finally {
    removeWritten();
  }
}

function textOf(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : NOT_WRITTEN;
}

/** What differs from what was expected, in words; empty where nothing does. */
export async function differences(folder: string): Promise<string[]> {
  const actual = await runCase(folder);
  return Object.entries(actual).flatMap(([name, text]) => {
    const path = join(folder, name);
    if (!existsSync(path)) return [`${name} is missing`];
    return readFileSync(path, 'utf8') === text ? [] : [`${name} differs; now:\n${text}`];
  });
}

/** Writes what the case gives now as what is expected. A pipeline must never do this. */
export async function writeExpected(folder: string, env: NodeJS.ProcessEnv = process.env): Promise<void> {
  if (env.CI) throw new Error('expected output is written by people, never in CI');
  for (const [name, text] of Object.entries(await runCase(folder))) writeFileSync(join(folder, name), text);
}

/** The case folders below `root`: `<command>/<case>`. A folder without a command is an error, not no case. */
export function caseFolders(root: string): string[] {
  const cases = folders(root).flatMap((command) =>
    folders(join(root, command)).map((name) => join(root, command, name)),
  );
  for (const folder of cases) {
    if (!existsSync(join(folder, 'command.txt'))) throw new Error(`${folder} has no command.txt`);
  }
  return cases;
}

function folders(root: string): string[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** Words of a command line; double quotes hold a word together. */
export function splitWords(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/gu)].map(([, quoted, bare]) => quoted ?? bare ?? '');
}
