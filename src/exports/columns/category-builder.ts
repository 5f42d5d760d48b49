import { anyOf } from '../decode/placeholder.js';
import { tidyText } from '../decode/tidy-text.js';
import type { ColumnBuilder, DecodeText } from './column-builder.js';
import type { CategoryPart } from './column-part.js';
import { growingColumn } from './growing-column.js';

/** `\N` is how databases write that there is nothing; any other text, `unknown` and `N/A` too, is a value. */
const NOTHING = '\\N';

/**
 * Makes a column of texts that repeat. Each distinct one is kept once, as its bytes; when its file is over it is decoded,
 * and taken as people read it. `blanks`: what the CRM writes for nothing.
 */
export function categoryBuilder(blanks: readonly string[] = []): ColumnBuilder {
  const isNothing = anyOf([NOTHING, ...blanks]);
  const codes = growingColumn(Uint32Array);
  const values = [''];
  const codeOfValue = new Map([['', 0]]);
  /** Of the file's cells, by their bytes, the order in which they came. */
  let indexOf = new Map([['', 0]]);
  let firstRow = 0;
  const codeOfCell = (raw: string, decode: DecodeText): number => {
    const text = tidyText(decode(raw));
    return indexIn(codeOfValue, isNothing(text) ? '' : text, (value) => values.push(value));
  };
  return {
    startFile({ rows }) {
      codes.expect(rows);
      firstRow = codes.count;
    },
    append(part, rows) {
      codes.append(part?.type === 'category' ? indexesOf(part, indexOf) : null, rows);
    },
    endFile(decode) {
      const codeOf = [...indexOf.keys()].map((raw) => codeOfCell(raw, decode));
      if (codeOf.some((code, index) => code !== index)) codes.replace(firstRow, (index) => codeOf[index]!);
      indexOf = new Map([['', 0]]);
    },
    finish: () => ({ column: { type: 'category', codes: codes.finish(), values }, problems: [] }),
  };
}

/** Of each row the order of its cell in the file. Takes the part's array for them. */
function indexesOf({ codes, texts }: CategoryPart, indexOf: Map<string, number>): Uint32Array | null {
  if (codes === null) return null;
  const inFile = Uint32Array.from(texts, (text) => indexIn(indexOf, text));
  for (let row = 0; row < codes.length; row++) codes[row] = inFile[codes[row]!]!;
  return codes;
}

/** Which of a map's texts it is: the next one, where it isn't there yet. */
function indexIn(map: Map<string, number>, text: string, isNew: (text: string) => void = () => {}): number {
  const known = map.get(text);
  if (known !== undefined) return known;
  isNew(text);
  map.set(text, map.size);
  return map.size - 1;
}
