import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeOrStop, writeResult } from '../../src/cli/write-output.js';
import { fakeEffects } from '../support/fake-effects.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'output-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('without a file the result goes to standard output', async () => {
  const { effects, stdout } = fakeEffects();
  await writeResult('x', undefined, effects, []);
  await writeResult('y', '-', effects, []);
  expect(stdout).toEqual(['x', 'y']);
});

test('a file is written whole, and a link to it stays a link', async () => {
  const { effects, stdout } = fakeEffects({ workingDirectory: folder });
  writeFileSync(join(folder, 'real.json'), 'old');
  symlinkSync('real.json', join(folder, 'link.json'));
  await writeResult('new', 'link.json', effects, []);
  expect(readFileSync(join(folder, 'real.json'), 'utf8')).toBe('new');
  expect(readlinkSync(join(folder, 'link.json'))).toBe('real.json');
  expect(readdirSync(folder).sort()).toEqual(['link.json', 'real.json']);
  expect(stdout).toEqual([]);
});

test('a folder that is not there is a problem, and nothing is left behind', async () => {
  const { effects } = fakeEffects({ workingDirectory: folder });
  await expect(writeResult('new', 'no/such/file', effects, [])).rejects.toMatchObject({
    problems: [{ code: 'output-unwritable', file: 'no/such/file' }],
  });
  expect(readdirSync(folder)).toEqual([]);
});

test('a file that was read is never written over, whatever its name', async () => {
  const { effects } = fakeEffects({ workingDirectory: folder });
  writeFileSync(join(folder, 'leads.csv'), 'old');
  symlinkSync('leads.csv', join(folder, 'alias.csv'));
  for (const name of ['leads.csv', 'alias.csv', './leads.csv'])
    await expect(writeResult('new', name, effects, [join(folder, 'leads.csv')])).rejects.toMatchObject({
      problems: [{ message: 'The result could not be written: it is one of the files that were read' }],
    });
  expect(readFileSync(join(folder, 'leads.csv'), 'utf8')).toBe('old');
});

test('a device is written to as it is, and a link to nothing yet stays a link', async () => {
  const { effects } = fakeEffects({ workingDirectory: folder });
  symlinkSync('/dev/null', join(folder, 'nowhere'));
  await writeResult('new', 'nowhere', effects, []);
  expect(readlinkSync(join(folder, 'nowhere'))).toBe('/dev/null');
  symlinkSync('later.json', join(folder, 'link.json'));
  await writeResult('new', 'link.json', effects, []);
  expect(readlinkSync(join(folder, 'link.json'))).toBe('later.json');
  expect(readFileSync(join(folder, 'later.json'), 'utf8')).toBe('new');
});

test('a name that is a folder or too long is a problem in words', async () => {
  const { effects } = fakeEffects({ workingDirectory: folder });
  for (const name of ['.', 'y'.repeat(300)])
    await expect(writeResult('new', name, effects, [])).rejects.toMatchObject({ name: 'Failure' });
  expect(readdirSync(folder)).toEqual([]);
});

const failing = (code: string) => ({
  isTerminal: false,
  columns: null,
  write: () => Promise.reject(Object.assign(new Error(code), { code })),
});

test('a reader that has gone away ends the writing quietly, a full disk does not', async () => {
  await expect(writeOrStop(failing('EPIPE'), 'x')).resolves.toBeUndefined();
  await expect(writeOrStop(failing('ENOSPC'), 'x')).rejects.toMatchObject({
    problems: [{ code: 'output-unwritable' }],
  });
});
