import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../../src/definition/problem.js';
import { idDictionary } from '../../../src/exports/decode/id-dictionary.js';
import { type ExportPlan, exportPlan } from '../../../src/exports/export-plan.js';
import { type ReadOptions, readExport } from '../../../src/exports/read-export.js';
import type { Table } from '../../../src/exports/table.js';
import { definitionOf } from '../../support/definition-of.js';
import { fakeThreads } from '../support/fake-threads.js';
import { dealsPlan, messyFile, messyPlan } from '../support/messy-exports.js';
import { sourceOf } from '../support/source-of.js';

const WHOLE = { first: 1024 * 1024, others: 1024 * 1024, worthThreads: Number.POSITIVE_INFINITY };

function read(plan: ExportPlan, files: readonly Uint8Array[], options: ReadOptions) {
  const sources = files.map((bytes, index) => sourceOf(bytes, `${index + 1}.csv`));
  return readExport(plan, sources, idDictionary(), options);
}

/** An outcome without what depends on the order in which ids came: codes as the ids that they stand for. */
function shown({ value, problems }: Outcome<Table>) {
  if (value === null) return { value, problems };
  const columns = [...value.columns].map(([field, column]) => {
    if (column.type !== 'id') return [field, column];
    return [field, Array.from(column.codes, (code) => idOf(column.ids, code))];
  });
  return { value: { ...value, columns }, problems };
}

function idOf(ids: ReturnType<typeof idDictionary>, code: number) {
  return [ids.textOf(code), (ids.listOf(code) ?? []).map((each) => ids.textOf(each))];
}

const files = fc.array(messyFile, { minLength: 1, maxLength: 2 });
const sizes = fc.record({
  first: fc.integer({ min: 1, max: 8000 }),
  others: fc.integer({ min: 150, max: 3000 }),
  worthThreads: fc.constant(0),
});
const threads = fc.record({
  count: fc.integer({ min: 1, max: 3 }),
  ahead: fc.integer({ min: 1, max: 6 }),
  delays: fc.array(fc.nat({ max: 9 }), { minLength: 1, maxLength: 5 }),
});
const plan = fc.constantFrom(messyPlan, messyPlan, dealsPlan);

describe('an export that is read in parts', () => {
  it('is the same as one that is read in one part, with threads and without', async () => {
    const seen = { tables: 0, parts: 0 };
    await fc.assert(
      fc.asyncProperty(plan, files, sizes, threads, async (by, some, cut, { count, ahead, delays }) => {
        const whole = await read(by, some, { sizes: WHOLE });
        const here = await read(by, some, { sizes: cut });
        expect(shown(here)).toEqual(shown(whole));

        const helpers = fakeThreads(count, ahead, delays);
        const there = await read(by, some, { sizes: cut, threads: helpers });
        expect(shown(there)).toEqual(shown(here));
        expect(codesOf(there)).toEqual(codesOf(here));
        seen.parts += helpers.parts;
        if (there.value !== null) seen.tables++;
      }),
      { numRuns: 8 },
    );
    expect(seen.tables).toBeGreaterThan(4);
    expect(seen.parts).toBeGreaterThan(40);
  });

  it('sees above the first line of a part what is the last one before it', async () => {
    const rows = Array.from({ length: 70 }, (_, row) => `L${row};Ulm;x`);
    // Below a blank line this is the header of another table; a footer takes the lone lines below it along.
    const others = [
      '',
      'Owner;Team;City',
      'Ann;North;Ulm',
      'Id;Source;Note',
      'L70;Ulm;x',
      'A title',
      'Copyright © 2026',
      'ACME',
    ];
    const files = [Buffer.from(['Id;Source;Note', ...rows, ...others, ''].join('\n'))];
    const plan = exportPlan(definitionOf({ stages: { lead: { created: true } } }), 'leads');
    const whole = await read(plan, files, { sizes: WHOLE });
    expect([...whole.value!.leftOut.values()]).toEqual([1, 2, 1, 3]);
    for (let last = 1; last < 110; last += 3) {
      const sizes = { first: files[0]!.length - last, others: 20, worthThreads: 0 };
      const threads = fakeThreads(2, 2, [0]);
      expect(shown(await read(plan, files, { sizes, threads }))).toEqual(shown(whole));
    }
  });

  it('tells of rows within a cell, though it is not known yet what rows look like', async () => {
    const rows = Array.from({ length: 9 }, (_, row) => `${row + 10};2026-01-0${row + 1};Ulm;x`);
    // Two stray quotes on neighbouring lines.
    const lines = [
      'Id;Created Date;Source;Note',
      '1;2026-01-04;"Bonn;x',
      '2;2026-01-05;Köln";y',
      ...rows,
      '',
    ];
    const files = [Buffer.from(lines.join('\n'))];
    const plan = exportPlan(definitionOf({ stages: { lead: { created: true } } }), 'leads');
    const whole = await read(plan, files, { sizes: WHOLE });
    expect(whole.problems.map(({ code, line }) => [code, line])).toEqual([['cell-swallows-rows', 2]]);
    for (let first = 30; first < files[0]!.length; first += 7) {
      const sizes = { first, others: 40, worthThreads: 0 };
      expect(shown(await read(plan, files, { sizes }))).toEqual(shown(whole));
    }
  });
});

/** Of each column of ids, in the order in which the dictionary came to know them. */
function codesOf({ value }: Outcome<Table>) {
  return [...(value?.columns ?? [])].map(([, column]) => (column.type === 'id' ? column.codes : null));
}
