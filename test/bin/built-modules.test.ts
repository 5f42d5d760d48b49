import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';

const BUILT_MODULES = new URL('../../bin/built-modules.js', import.meta.url).href;
const RUN = fileURLToPath(new URL('run-built.js', import.meta.url));

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'built-'));
  write(
    'index.cjs',
    "const part = require('./part.cjs'); exports.said = () => part.word + require('./part.cjs').end;",
  );
  write('part.cjs', "exports.word = '’tis compiled'; exports.end = require('node:path').posix.sep;");
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Long ago, so that it is older than anything that is kept of it. */
function write(name: string, text: string): void {
  writeFileSync(join(folder, name), text);
  utimesSync(join(folder, name), 1, 1);
}

/** What the modules say in a process of their own, and whether V8 refused what was kept of each; `keep` keeps it anew. */
function run(...keep: readonly 'keep'[]): unknown {
  return JSON.parse(
    execFileSync(process.execPath, [RUN, BUILT_MODULES, folder, ...keep], { encoding: 'utf8' }),
  );
}

function keptFiles(): readonly string[] {
  return readdirSync(join(folder, 'compiled'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.cjs'))
    .map((name) => join(folder, 'compiled', name));
}

test('nothing kept: the modules are compiled', () => {
  expect(run()).toEqual({ said: '’tis compiled/', refused: [null, null] });
});

test('what was kept is taken', () => {
  run('keep');
  expect(run()).toEqual({ said: '’tis compiled/', refused: [false, false] });
});

test('what was kept and cut short is refused, and the modules are compiled', () => {
  run('keep');
  for (const file of keptFiles()) writeFileSync(file, readFileSync(file).subarray(0, -8));
  expect(run()).toEqual({ said: '’tis compiled/', refused: [true, true] });
});

test('what was kept of a module that was changed since is not looked at, also where it is as long as before', () => {
  run('keep');
  const path = join(folder, 'part.cjs');
  writeFileSync(path, readFileSync(path, 'utf8').replace('compiled', 'replaced'));
  const later = new Date(Date.now() + 60_000);
  utimesSync(path, later, later);
  expect(run()).toEqual({ said: '’tis replaced/', refused: [false, null] });
});
