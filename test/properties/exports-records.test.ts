import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toUtf8 } from '../../src/exports/bytes/to-utf8.js';
import { utf8Census } from '../../src/exports/bytes/utf8-census.js';
import { plainDialect } from '../../src/exports/rows/dialect.js';
import { recordReader } from '../../src/exports/rows/record-reader.js';
import { readLeads } from '../exports/support/read-leads.js';
import { sourceOf } from '../exports/support/source-of.js';

interface Seen {
  readonly line: number;
  readonly offset?: number;
  readonly cells?: readonly string[];
  readonly why?: string;
}

function pieces(bytes: Uint8Array, sizes: readonly number[]): readonly Uint8Array[] {
  const parts: Uint8Array[] = [];
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const size = sizes[turn % sizes.length]!;
    parts.push(bytes.subarray(at, at + size));
    at += size;
  }
  return parts;
}

async function recordsOf(parts: readonly Uint8Array[]): Promise<readonly Seen[]> {
  const seen: Seen[] = [];
  const reader = recordReader(
    plainDialect(','),
    { line: 1, offset: 0 },
    {
      record: (cells, line, offset) => seen.push({ line, offset, cells }),
      broken: (why, line) => seen.push({ line, why }),
    },
  );
  for (const part of parts) await reader.write(part);
  await reader.end();
  return seen;
}

const messy = fc.string({ unit: fc.constantFrom(...'ab,"\r\n'), maxLength: 80 });
const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 });

describe('records', () => {
  it('are the same, whatever pieces the bytes come in', async () => {
    await fc.assert(
      fc.asyncProperty(messy, sizes, async (text, cut) => {
        const bytes = Buffer.from(text);
        expect(await recordsOf(pieces(bytes, cut))).toEqual(await recordsOf([bytes]));
      }),
      { numRuns: 500 },
    );
  });

  it('start on the line that their place in the file is on', async () => {
    await fc.assert(
      fc.asyncProperty(messy, async (text) => {
        for (const { line, offset } of await recordsOf([Buffer.from(text)])) {
          if (offset !== undefined) expect(line).toBe(text.slice(0, offset).split(/\r\n|\n|\r/).length);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('are the same in a file longer than its head', async () => {
    const rows = Array.from({ length: 8000 }, (_, row) => `${row},"Zoë ""${row}""\r\n€",2026-03-04\r\n`);
    const file = `Id,Lead Source,Create Date\r\n${rows.join('')}`;
    const whole = await readLeads(file);
    expect(whole.value!.count).toBe(8000);
    for (const size of [997, 65_537]) {
      expect(await readLeads([sourceOf(file, 'leads.csv', size)])).toEqual(whole);
    }
  });
});

describe('bytes', () => {
  it('are converted from UTF-16 and counted alike, whatever pieces they come in', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.uint8Array(),
        sizes,
        fc.boolean(),
        (text, noise, cut, little) => {
          const converter = toUtf8({ form: little ? 'utf-16le' : 'utf-16be', markLength: 0 });
          const utf16 = Buffer.from(text, 'utf16le');
          const parts = pieces(little ? utf16 : utf16.swap16(), cut).map((part) =>
            Buffer.from(converter.write(part)),
          );
          expect(Buffer.concat([...parts, converter.end()]).toString()).toBe(Buffer.from(text).toString());

          const bytes = Buffer.concat([Buffer.from(text), noise]);
          const [whole, split] = [utf8Census(), utf8Census()];
          whole.add(bytes);
          for (const part of pieces(bytes, cut)) split.add(part);
          expect(split.finish()).toEqual(whole.finish());
        },
      ),
    );
  });
});
