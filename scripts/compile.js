/**
 * Keeps what V8 compiles of the program while it runs on the bundled example exports, for `bin/` to start from. A function
 * that isn't called here is compiled when it is.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { builtModules, compiledFolder } from '../bin/built-modules.js';
import { optimiseLater } from '../bin/optimise-later.js';

const FOLDER = resolve('dist', 'cli');
const EXAMPLE = ['-c', join('fixtures', 'demo', 'scorecard.yaml')];
const RUNS = [['--help'], ['demo'], ['sla', ...EXAMPLE], ['check', ...EXAMPLE]];

// As `bin/` does: code compiled under other flags is another's.
optimiseLater();
const { load, scripts } = builtModules(FOLDER);
const { main, processEffects } = load('index.cjs');
const silent = { isTerminal: false, columns: null, write: async () => {} };
const effects = { ...processEffects(process.cwd()), stdout: silent, stderr: silent };

// V8 would forget what wasn't called for a while.
setFlagsFromString('--no-flush-bytecode');
for (const args of RUNS) {
  const exitCode = await main(args, effects);
  if (exitCode !== 0) throw new Error(`scorecard ${args.join(' ')} ended with ${exitCode} while being built`);
}
setFlagsFromString('--flush-bytecode');

const compiled = compiledFolder(FOLDER);
mkdirSync(compiled, { recursive: true });
for (const [name, script] of scripts) writeFileSync(join(compiled, name), script.createCachedData());
