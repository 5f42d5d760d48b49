import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findLayout, type Layout } from '../../../src/exports/layout/find-layout.js';
import { recordReader } from '../../../src/exports/rows/record-reader.js';
import { rowIntake } from '../../../src/exports/rows/row-intake.js';
import { rowReader } from '../../../src/exports/rows/row-reader.js';
import { cellsOf } from '../../../src/exports/scan/cells-of.js';
import { messyFile, messyPlan } from '../support/messy-exports.js';

/** Rows as they are read, and what there is to tell of the others. */
async function rowsRead(layout: Layout, bytes: Uint8Array, pieceSize: number, isScanned: boolean) {
  const rows: [number, readonly string[]][] = [];
  let scanned = 0;
  const addRow = (cells: readonly string[], line: number) => void rows.push([line, cells]);
  const sink = {
    addRow,
    positions: [],
    addScanned(records, from, to, firstLine) {
      scanned += to - from;
      for (let record = from; record < to; record++)
        addRow(
          cellsOf(records.bytes, records.placesOf(record), layout.dialect.quote),
          firstLine + records.lineOf(record),
        );
    },
  } satisfies Parameters<typeof rowReader>[2];
  const intake = rowIntake(messyPlan, layout, addRow);
  const byTexts = { ...recordReader(layout.dialect, layout.start, intake), intake };
  const reader = isScanned ? rowReader(messyPlan, layout, sink) : byTexts;
  for (let at = layout.start.offset; at < bytes.length; at += pieceSize)
    await reader.write(bytes.subarray(at, at + pieceSize));
  await reader.end();
  if (!isScanned) intake.end();
  const { leftOut, ...told } = reader.intake.take();
  return { rows, scanned, told, leftOut: [...leftOut].sort() };
}

it('rows are the same whether records come many at a time as bytes, or one by one as texts', async () => {
  let scanned = 0;
  const pieces = fc.constantFrom(90, 700, 5000, 1_000_000);
  await fc.assert(
    fc.asyncProperty(messyFile, pieces, async (bytes, pieceSize) => {
      const layout = await findLayout(messyPlan, bytes, true);
      if (layout === null) return;
      const { scanned: some, ...fast } = await rowsRead(layout, bytes, pieceSize, true);
      const { scanned: none, ...slow } = await rowsRead(layout, bytes, pieceSize, false);
      expect([none, fast]).toEqual([0, slow]);
      scanned += some;
    }),
    { numRuns: 40 },
  );
  expect(scanned).toBeGreaterThan(1000);
});
