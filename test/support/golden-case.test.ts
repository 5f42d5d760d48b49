import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { caseFolders, differences, splitWords, writeExpected } from './golden-case.js';

let root: string;
let folder: string;

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'golden-'));
  folder = join(root, 'report', 'unknown-option');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'command.txt'), 'report --no-such-option\n');
  await writeExpected(folder, {});
});

afterEach(() => rmSync(root, { recursive: true }));

test('a case that gives what is expected differs in nothing', async () => {
  expect(await differences(folder)).toEqual([]);
});

test('a changed byte of standard output fails', async () => {
  appendFileSync(join(folder, 'expected-stdout.txt'), ' ');
  expect(await differences(folder)).toEqual([expect.stringContaining('expected-stdout.txt differs')]);
});

test('one more line on standard error fails', async () => {
  appendFileSync(join(folder, 'expected-stderr.txt'), 'one more line\n');
  expect(await differences(folder)).toEqual([expect.stringContaining('expected-stderr.txt differs')]);
});

test('another exit code fails', async () => {
  writeFileSync(join(folder, 'expected-exit-code.txt'), '0\n');
  expect(await differences(folder)).toEqual([expect.stringContaining('expected-exit-code.txt differs')]);
});

test('a missing expectation fails', async () => {
  rmSync(join(folder, 'expected-stderr.txt'));
  expect(await differences(folder)).toEqual(['expected-stderr.txt is missing']);
});

test('CI never writes what it expects', async () => {
  await expect(writeExpected(folder, { CI: 'true' })).rejects.toThrow('never in CI');
});

test('a folder without a command is an error, not no case', () => {
  mkdirSync(join(root, 'report', 'empty'));
  expect(() => caseFolders(root)).toThrow('has no command.txt');
});

test('double quotes hold a word together', () => {
  expect(splitWords('funnel --within "90 days" --where a=b\n')).toEqual([
    'funnel',
    '--within',
    '90 days',
    '--where',
    'a=b',
  ]);
});

test('a file that is to be written is compared too, and taken away again', async () => {
  writeFileSync(join(folder, 'machine.json'), '{ "writes": ["made.txt"] }\n');
  writeFileSync(join(folder, 'expected-made.txt'), 'made\n');
  expect(await differences(folder)).toEqual(['expected-made.txt differs; now:\n(not written)\n']);
  writeFileSync(join(folder, 'made.txt'), 'left behind by a run that was stopped\n');
  expect(await differences(folder)).toEqual(['expected-made.txt differs; now:\n(not written)\n']);
});
