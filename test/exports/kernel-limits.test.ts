import { describe, expect, it, test } from 'vitest';
import { idDictionary } from '../../src/exports/decode/id-dictionary.js';
import { exportPlan } from '../../src/exports/export-plan.js';
import { theKernel } from '../../src/exports/kernel/kernel.js';
import { TABLE_BYTES } from '../../src/exports/kernel/memory-map.js';
import { readExport } from '../../src/exports/read-export.js';
import { definitionOf } from '../support/definition-of.js';
import { sourceOf } from './support/source-of.js';

const plan = exportPlan(definitionOf({ stages: { lead: { created: true } } }), 'leads');

async function rowsRead(lines: readonly string[]): Promise<number | undefined> {
  const source = sourceOf(Buffer.from(lines.join('\n')), 'leads.csv');
  const sizes = { first: 500_000, others: 200_000, worthThreads: Number.POSITIVE_INFINITY };
  return (await readExport(plan, [source], idDictionary(), { sizes })).value?.count;
}

describe('what the kernel has no room for is read all the same', () => {
  test.each([4093, 4094, 8192])('the id in the last column, after %d blank ones', async (blank) => {
    const before = ','.repeat(blank);
    const rows = Array.from(
      { length: 300 },
      (_, row) => `${before}2026-01-05,Web,L${row % 7 ? '' : ' '}${row}`,
    );
    expect(await rowsRead([`${before}Created Date,Source,Id`, ...rows])).toBe(300);
  });

  it('a header that is longer in small letters', async () => {
    const long = `${'İLETİŞİM '.repeat(14)}İ`.slice(0, 127);
    const rows = Array.from({ length: 300 }, (_, row) => `L${row},2026-01-05,Web,x`);
    expect(await rowsRead([`Id,Created Date,Source,${long}`, ...rows])).toBe(300);
  });
});

it('the tables of codes are as large as the kernel takes them to be', () => {
  expect(theKernel().left('TABLE_BYTES')).toBe(TABLE_BYTES);
});
