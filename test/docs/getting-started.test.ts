import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CASE = `${ROOT}test/golden/init/answered/`;

/** What the run of the page printed and wrote. */
const printed = new Set(
  readdirSync(CASE)
    .filter((name) => name.startsWith('expected-'))
    .flatMap((name) => readFileSync(CASE + name, 'utf8').split('\n'))
    .map((line) => line.trimEnd()),
);

const page = readFileSync(`${ROOT}docs/getting-started.md`, 'utf8');
const shown = [...page.matchAll(/```text\n([\s\S]*?)```/g)]
  .flatMap(([, block]) => block!.split('\n'))
  .filter((line) => line !== '' && line !== '…' && !line.startsWith('$ '));

test('the page shows a transcript', () => {
  expect(shown.length).toBeGreaterThan(20);
});

test('every line of it is one of a real run', () => {
  expect(shown.filter((line) => !printed.has(line))).toEqual([]);
});
