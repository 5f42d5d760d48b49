import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLeads, valuesOf } from '../exports/support/read-leads.js';
import { sourceOf } from '../exports/support/source-of.js';

/** Everything by which another dialect could be taken. */
const text = fc
  .array(
    fc.constantFrom(
      "'",
      '\\',
      '"',
      '\\"',
      "it's",
      'C:\\',
      ', ',
      '; ',
      ',',
      ';',
      '~',
      '^',
      ':',
      ' ',
      'x',
      '\n',
    ),
    {
      maxLength: 6,
    },
  )
  .map((parts) => `x${parts.join('')}`.trim());
const rows = fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 12 });

function file(records: readonly (readonly [string, string])[], quoteAll: boolean): string {
  const cell = (value: string) =>
    quoteAll || /[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
  const lines = records.map(([source, owner], row) => [`L${row}`, cell(source), cell(owner)].join(','));
  return `Id,Lead Source,Lead Owner\n${lines.join('\n')}\n`;
}

const tidy = (value: string) => value.replace(/\s+/g, ' ').trim();

describe('the dialect of a file', () => {
  it('stays what it is, whatever the cells of a sound file hold', async () => {
    await fc.assert(
      fc.asyncProperty(rows, fc.boolean(), async (records, quoteAll) => {
        const { value, problems } = await readLeads(file(records, quoteAll));
        expect(problems.filter(({ code }) => code !== 'cell-swallows-rows')).toEqual([]);
        expect(valuesOf(value, 'source')).toEqual(records.map(([source]) => tidy(source)));
        expect(valuesOf(value, 'owner')).toEqual(records.map(([, owner]) => tidy(owner)));
      }),
    );
  });

  it('is the same whatever pieces the bytes come in, also where the cells need another', async () => {
    const spoilt = fc.tuple(
      rows,
      fc.boolean(),
      fc.constantFrom("'", '\\"', ', ', '"'),
      fc.integer({ min: 1, max: 40 }),
    );
    await fc.assert(
      fc.asyncProperty(spoilt, async ([records, quoteAll, sign, size]) => {
        const content = file(records, quoteAll).replaceAll('"', sign);
        const whole = await readLeads([sourceOf(content)]);
        expect(await readLeads([sourceOf(content, 'leads.csv', size)])).toEqual(whole);
      }),
    );
  });
});
