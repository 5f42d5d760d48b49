import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { caseFolders, differences, writeExpected } from '../support/golden-case.js';

const ROOT = fileURLToPath(new URL('.', import.meta.url));
const cases = caseFolders(ROOT);

test('there are golden cases', () => {
  expect(cases.length).toBeGreaterThan(0);
});

test.each(cases.map((folder) => [folder.slice(ROOT.length), folder]))('%s', async (_name, folder) => {
  if (process.env.UPDATE_GOLDEN) await writeExpected(folder);
  expect(await differences(folder)).toEqual([]);
});
