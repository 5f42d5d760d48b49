import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fileSource } from '../../src/cli/file-source.js';
import { matchingFiles } from '../../src/cli/matching-files.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'source-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const textOf = async (chunks: AsyncIterable<Uint8Array>) => {
  const all: Uint8Array[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return Buffer.concat(all).toString();
};

test('a file gives its bytes, from an offset on, as often as asked', async () => {
  writeFileSync(join(folder, 'a.csv'), 'id\n1\n');
  const source = await fileSource('a.csv', join(folder, 'a.csv'));
  expect(source.size).toBe(5);
  expect(await textOf(source.read())).toBe('id\n1\n');
  expect(await textOf(source.read(3))).toBe('1\n');
});

test('a file that changes while it is read is an error', async () => {
  const path = join(folder, 'a.csv');
  writeFileSync(path, 'id\n1\n');
  const source = await fileSource('a.csv', path);
  const reading = async () => {
    for await (const _chunk of source.read()) appendFileSync(path, '2\n');
  };
  await expect(reading()).rejects.toMatchObject({ name: 'SourceError', reason: 'changed' });
});

test('a folder and a missing file are unreadable, in words', async () => {
  const source = await fileSource('a folder', folder);
  await expect(textOf(source.read())).rejects.toMatchObject({
    reason: 'unreadable',
    message: 'it is a folder, not a file',
  });
  await expect(fileSource('no', join(folder, 'no'))).rejects.toMatchObject({
    message: 'there is no such file or folder',
  });
});

test('a pattern gives its files by code unit, an existing name is literal', async () => {
  for (const name of ['b.csv', 'a.csv', 'B.csv', 'odd[1].csv']) writeFileSync(join(folder, name), '');
  const names = async (pattern: string) =>
    (await matchingFiles(pattern, folder, 'x')).map(({ name }) => name);
  expect(await names('?.csv')).toEqual(['x/B.csv', 'x/a.csv', 'x/b.csv']);
  expect(await names('odd[1].csv')).toEqual(['x/odd[1].csv']);
  expect(await names('none-*.csv')).toEqual([]);
});
