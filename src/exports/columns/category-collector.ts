import { anyOf } from '../decode/placeholder.js';
import { tidyText } from '../decode/tidy-text.js';
import type { Collector } from './collector.js';
import { growingColumn } from './growing-column.js';

/** `\N` is how databases write that there is nothing; any other text, `unknown` and `N/A` too, is a value. */
const NOTHING = '\\N';

/**
 * Gathers texts that repeat. Each distinct one is kept once, as its bytes; when its file is over it is decoded,
 * and taken as people read it. `blanks`: what the CRM writes for nothing.
 */
export function categoryCollector(blanks: readonly string[] = []): Collector {
  const isNothing = anyOf([NOTHING, ...blanks]);
  const codes = growingColumn(Uint32Array);
  const values = [''];
  const codeOf = new Map([['', 0]]);
  let inFile = new Map([['', 0]]);
  let firstRow = 0;
  return {
    startFile({ rows }) {
      codes.expect(rows);
      firstRow = codes.count;
    },
    add(cell) {
      let index = inFile.get(cell);
      if (index === undefined) {
        index = inFile.size;
        inFile.set(cell, index);
      }
      codes.push(index);
    },
    endFile(decode) {
      const codeOfIndex = [...inFile.keys()].map((raw) => {
        const text = tidyText(decode(raw));
        return codeOfText(isNothing(text) ? '' : text, codeOf, values);
      });
      codes.replace(firstRow, (index) => codeOfIndex[index]!);
      inFile = new Map([['', 0]]);
    },
    finish: () => ({ column: { type: 'category', codes: codes.finish(), values }, problems: [] }),
  };
}

function codeOfText(text: string, codeOf: Map<string, number>, values: string[]): number {
  const known = codeOf.get(text);
  if (known !== undefined) return known;
  codeOf.set(text, values.length);
  values.push(text);
  return values.length - 1;
}
