import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDialect, csvOf, cutInto, pieceSizes, scannedDialect } from '../support/arbitrary-csv.js';
import { csvParseRecords } from '../support/csv-parse-records.js';
import { heardReader, recordsAsBytes, recordsOf } from '../support/records-of.js';

/** A file in its dialect. */
const file = anyDialect.chain((dialect) =>
  fc.record({ dialect: fc.constant(dialect), bytes: csvOf(dialect) }),
);
const scannedFile = scannedDialect.chain((dialect) => {
  return fc.record({ dialect: fc.constant(dialect), bytes: csvOf(dialect) });
});

/** Each with its line end, as long as that is one that a file may be cut at. */
function linesOf(bytes: Uint8Array): readonly Uint8Array[] {
  const lines = Buffer.from(bytes)
    .toString('latin1')
    .split(/(?<=\n)/);
  return lines.map((line) => Buffer.from(line, 'latin1'));
}

describe('the record reader', () => {
  it('reads as csv-parse alone does, whatever pieces the bytes come in', async () => {
    await fc.assert(
      fc.asyncProperty(file, pieceSizes, async ({ dialect, bytes }, sizes) => {
        const expected = await csvParseRecords(dialect, bytes);
        expect(await recordsOf(dialect, [bytes])).toEqual(expected);
        expect(await recordsOf(dialect, cutInto(bytes, [1]))).toEqual(expected);
        expect(await recordsOf(dialect, cutInto(bytes, sizes))).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });

  it('reads the same, wherever bytes are cut in two', async () => {
    await fc.assert(
      fc.asyncProperty(file, async ({ dialect, bytes }) => {
        const expected = await csvParseRecords(dialect, bytes);
        for (let at = 0; at <= bytes.length; at++) {
          const pieces = [bytes.subarray(0, at), bytes.subarray(at)];
          expect(await recordsOf(dialect, pieces)).toEqual(expected);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('reads long cells and pieces the same', async () => {
    const long = scannedDialect.chain((dialect) => {
      const more = ['x'.repeat(255), `${'y'.repeat(600)}\n`];
      return fc.record({ dialect: fc.constant(dialect), bytes: csvOf(dialect, { maxRecords: 20, more }) });
    });
    const sizes = fc.array(fc.integer({ min: 1, max: 1500 }), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(long, sizes, async ({ dialect, bytes }, cut) => {
        const expected = await csvParseRecords(dialect, bytes);
        expect(await recordsOf(dialect, cutInto(bytes, cut))).toEqual(expected);
      }),
      { numRuns: 100 },
    );
  });

  it('gives the same cells to who takes records as bytes', async () => {
    await fc.assert(
      fc.asyncProperty(
        scannedFile,
        pieceSizes,
        fc.nat({ max: 3 }),
        async ({ dialect, bytes }, sizes, nth) => {
          const expected = (await csvParseRecords(dialect, bytes)).map((event) => {
            return 'cells' in event ? { line: event.line, cells: event.cells } : { line: event.line };
          });
          const isTaken = (line: number) => line % 4 !== nth;
          expect(await recordsAsBytes(dialect, cutInto(bytes, sizes), isTaken)).toEqual(expected);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('has no say in what follows where nothing waits: another goes on as it would', async () => {
    let tried = 0;
    await fc.assert(
      fc.asyncProperty(scannedFile, async ({ dialect, bytes }) => {
        const expected = await csvParseRecords(dialect, bytes);
        const first = heardReader(dialect, { line: 1, offset: 0 });
        let written = 0;
        for (const piece of linesOf(bytes)) {
          await first.reader.write(piece);
          written += piece.length;
          if (!first.reader.isWhole) continue;
          tried++;
          const { next } = first.reader;
          expect(next.offset).toBe(written);
          const second = heardReader(dialect, { line: 0, offset: 0 });
          second.reader.goTo(next);
          await second.reader.write(bytes.subarray(written));
          await second.reader.end();
          expect([...first.events, ...second.events]).toEqual(expected);
        }
      }),
      { numRuns: 200 },
    );
    expect(tried).toBeGreaterThan(500);
  });
});
