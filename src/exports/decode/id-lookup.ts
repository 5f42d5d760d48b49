import { type IdSnapshot, viewOf } from './id-snapshot.js';
import { afterRecord, ROW } from './text-records.js';
import { codeOfText } from './text-view.js';
import { touchTexts } from './touch-texts.js';

/**
 * Puts the codes of ids that are known, which come as `TextRecords`, into their rows; gives the records of the others,
 * for which it takes the records apart.
 */
export type IdLookup = (records: Int32Array, end: number, codes: Uint32Array) => Int32Array<ArrayBuffer>;

export function idLookup(snapshot: IdSnapshot): IdLookup {
  const view = viewOf(snapshot);
  return (records, end, codes) => {
    let kept = 0;
    for (let at = 0; at < end; ) {
      const next = touchTexts(view, records, at, end);
      while (at < next) {
        const after = afterRecord(records, at);
        const code = codeOfText(view, records, at);
        codes[records[at + ROW]!] = code;
        if (code === 0) kept = moved(records, at, after, kept);
        at = after;
      }
    }
    return new Int32Array(records.subarray(0, kept));
  };
}

/** Moves a record forward; gives the place after it. */
function moved(records: Int32Array, from: number, to: number, place: number): number {
  if (place === from) return to;
  let end = place;
  for (let at = from; at < to; at++) records[end++] = records[at]!;
  return end;
}
