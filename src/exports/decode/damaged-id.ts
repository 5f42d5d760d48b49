/** As spreadsheets show a number of twelve digits or more: `8.00123E+11`, with a comma in some countries. */
const SCIENTIFIC = /^\d(?:[.,]\d+)?E\+\d{2,3}$/i;
const PLUS = 43;
/** Digits that a spreadsheet keeps of a number. */
const KEPT_DIGITS = 15;

/** Whether a spreadsheet has made a number of an id, so that its last digits are lost. */
export function isDamagedId(cell: string): boolean {
  const { length } = cell;
  const mayBe = cell.charCodeAt(length - 3) === PLUS || cell.charCodeAt(length - 4) === PLUS;
  return mayBe && SCIENTIFIC.test(cell);
}

/** Whether the ids of a column look rounded by a spreadsheet. Add each; what is no number says nothing. */
export interface RoundedIds {
  add(id: string, line: number): void;
  /** How many, and the line of the first; null where they aren't. */
  found(): { readonly count: number; readonly line: number } | null;
}

/** Zeros that ids have at their ends by chance with a chance of one in a million. */
const TELLING_ZEROS = 6;

/**
 * A spreadsheet turns the digits after the fifteenth into zeros: it did where every id of more digits ends so, and there
 * are too many such zeros to be chance.
 */
export function roundedIds(): RoundedIds {
  let isExact = false;
  let zeros = 0;
  let count = 0;
  let line = 0;
  return {
    add(id, at) {
      if (isExact || id.length <= KEPT_DIGITS || !/^[1-9]\d+$/.test(id)) return;
      if (/[1-9]/.test(id.slice(KEPT_DIGITS))) {
        isExact = true;
        return;
      }
      zeros += id.length - KEPT_DIGITS;
      if (count++ === 0) line = at;
    },
    found: () => (isExact || zeros < TELLING_ZEROS ? null : { count, line }),
  };
}
