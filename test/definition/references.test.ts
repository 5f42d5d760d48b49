import { expect, test } from 'vitest';
import { measureCatalogue } from '../../src/definition/catalogue.js';
import { definitionReference } from '../../src/definition/definition-reference.js';
import { measureReference } from '../../src/definition/measure-reference.js';
import { problemCatalogue } from '../../src/definition/problem-catalogue.js';
import { problemReference } from '../../src/definition/problem-reference.js';

test('the page of the definition lists keys at every depth, with values, default and meaning', () => {
  const lines = definitionReference().split('\n');
  for (const line of [
    '| `order_tolerance` | days | `7 days` | How much earlier than the stage before an entry may be recorded and still count as a slip. |',
    '| `stages` | list of map | **required** | The success path, in order. |',
    '| `exports.leads` | single value or list or map | **required** | One row per lead. |',
    '| `stages[].entered` | `created` or map | **required** | What evidences that a lead is there: any one of what is named. |',
    '| `slas[].terms[].target[].from` | date |  | The date from which it holds. Left out, from the beginning. |',
    '| `slas[].stops` | text or list |  | What stops the clock: touch, contact, a stage or exit, or a list of them. |',
    '| `calendar_by.NAME` | text |  | Value of the attribute → name of one of `calendars`. |',
  ]) {
    expect(lines).toContain(line);
  }
});

test('keys that only short forms expand to are on no page', () => {
  expect(definitionReference()).not.toMatch(/every_row_is_won|by_column|by_period|deal\.on/);
});

test('tables of Markdown have as many cells in every row', () => {
  const rows = definitionReference()
    .split('\n')
    .filter((line) => line.startsWith('|'));
  for (const row of rows) expect(row.replaceAll('\\|', '').split('|')).toHaveLength(6);
});

test('the page of the measures has every one', () => {
  const page = measureReference();
  for (const { pattern, counted } of measureCatalogue) {
    expect(page).toContain(`## \`${pattern}\``);
    expect(page).toContain(counted);
  }
});

test('the page of the problems has every code once, sorted', () => {
  const codes = [...problemReference().matchAll(/^## (\S+)$/gm)].map(([, code]) => code);
  expect(codes).toEqual(Object.keys(problemCatalogue).sort());
});
