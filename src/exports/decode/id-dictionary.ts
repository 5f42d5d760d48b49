import { idPlaces } from './id-places.js';
import { type IdSnapshot, idSnapshot } from './id-snapshot.js';
import { isPlain } from './is-plain.js';
import { otherIds } from './other-ids.js';
import { afterRecord, ROW, textRecords } from './text-records.js';
import { textTable } from './text-table.js';
import { codeOfText, textAt } from './text-view.js';
import { touchTexts } from './touch-texts.js';

/** Every id that any export holds, each once: what reads the same is one code, so that joining compares integers. */
export interface IdDictionary {
  /** Ids so far, the blank one (code 0) included. */
  readonly count: number;
  /** So many ids are likely to come: a dictionary without any makes room for them at once. */
  expect(count: number): void;
  /** The code of an id; 0 where no export has it. */
  codeOf(id: string): number;
  /** The code of an id, a new one where none has it yet; 0 for the blank. */
  intern(id: string): number;
  /**
   * Interns ids of ASCII, none blank, that come as `TextRecords`: puts their codes into their rows. `listing`: the rows
   * whose ids list several.
   */
  internAll(records: Int32Array, codes: Uint32Array, listing: readonly number[]): void;
  textOf(code: number): string;
  /** The ids that a cell lists (`8001;8002`), each as its code; null where it is one id. */
  listOf(code: number): readonly number[] | null;
  /** The ids of ASCII that it has now, for other threads to look up. */
  snapshot(): IdSnapshot;
  /** Takes less memory, until an id is looked for again: for when all are read. */
  rest(): void;
}

/** A dictionary without ids. Nearly all are ASCII and lie in a table that threads share; the others are strings. */
export function idDictionary(): IdDictionary {
  const table = textTable((count) => new Int32Array(new SharedArrayBuffer(count * 4)));
  const others = otherIds();
  const places = idPlaces();
  const lists = new Map<number, readonly number[]>();
  const asked = textRecords();

  function recordOf(id: string): Int32Array {
    asked.clear();
    asked.push(0, Buffer.from(id, 'latin1'), 0, id.length);
    return asked.words;
  }
  function codeOf(id: string): number {
    if (id === '') return 0;
    return isPlain(id) ? codeOfText(table.view, recordOf(id), 0) : others.codeOf(id);
  }
  function textOf(code: number): string {
    return others.textOf(code) ?? textAt(table.words, places.of(code));
  }
  function noteList(code: number): void {
    if (lists.has(code)) return;
    const parts = textOf(code).split(';');
    lists.set(code, parts.filter((part) => part !== '').map(intern));
  }
  function internRecord(records: Int32Array, at: number): number {
    const known = codeOfText(table.view, records, at);
    return known === 0 ? places.take(table.add(records, at, places.count)) : known;
  }
  function internOther(id: string): number {
    const known = others.codeOf(id);
    return known === 0 ? others.add(id, places.take(0)) : known;
  }
  function intern(id: string): number {
    if (id === '') return 0;
    const code = isPlain(id) ? internRecord(recordOf(id), 0) : internOther(id);
    if (id.includes(';')) noteList(code);
    return code;
  }
  return {
    get count() {
      return places.count;
    },
    expect: table.expect,
    codeOf,
    intern,
    internAll(records, codes, listing) {
      for (let at = 0; at < records.length; ) {
        const next = touchTexts(table.view, records, at, records.length);
        for (; at < next; at = afterRecord(records, at)) {
          codes[records[at + ROW]!] = internRecord(records, at);
        }
      }
      for (const row of listing) noteList(codes[row]!);
    },
    textOf,
    listOf: (code) => lists.get(code) ?? null,
    snapshot: () => idSnapshot(table.view),
    rest: table.rest,
  };
}
