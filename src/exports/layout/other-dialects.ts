import { type Delimiter, type Dialect, plainDialect } from '../rows/dialect.js';
import { apostrophesEnclose } from './encloses-cells.js';

const USUAL: readonly Delimiter[] = [',', ';', '\t', '|'];
/** What separates cells in some files, and stands in the texts of many. */
const RARE: readonly Delimiter[] = [' ', ':', '^', '~'];
const QUOTES = ['"', "'"] as const;
const ESCAPES = ['quote', 'backslash'] as const;

/** The dialects that are not ordinary and of which the file's beginning shows a sign, likeliest first. */
export function otherDialects(sample: Uint8Array): readonly Dialect[] {
  const bytes = Buffer.from(sample.buffer, sample.byteOffset, sample.length);
  return [
    ...USUAL.filter((sign) => bytes.includes(sign)).flatMap((sign) => quotings(sign, bytes)),
    ...RARE.filter((sign) => bytes.includes(sign)).flatMap((sign) => [
      plainDialect(sign),
      ...(bytes.includes('\\"') ? [{ ...plainDialect(sign), escapedBy: 'backslash' as const }] : []),
    ]),
  ];
}

function quotings(delimiter: Delimiter, bytes: Buffer): readonly Dialect[] {
  const plain = plainDialect(delimiter);
  const dialects: Dialect[] = [];
  for (const quote of QUOTES) {
    if (!bytes.includes(quote)) continue;
    if (quote === "'" && !apostrophesEnclose(bytes, delimiter)) continue;
    for (const escapedBy of ESCAPES) {
      if (escapedBy === 'backslash' && !bytes.includes(`\\${quote}`)) continue;
      for (const padded of [false, true]) {
        if (padded && !bytes.includes(`${delimiter} ${quote}`)) continue;
        if (quote === "'" || escapedBy === 'backslash' || padded)
          dialects.push({ ...plain, quote, escapedBy, padded });
      }
    }
  }
  return bytes.includes('"') ? [...dialects, { ...plain, wrapped: true }] : dialects;
}
