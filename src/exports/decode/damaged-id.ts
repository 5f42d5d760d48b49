/** As spreadsheets show a number of twelve digits or more: `8.00123E+11`, with a comma in some countries. */
const SCIENTIFIC = /^\d(?:[.,]\d+)?E\+\d{2,3}$/i;
const PLUS = 43;

/** Whether a spreadsheet has made a number of an id, so that its last digits are lost. */
export function isDamagedId(cell: string): boolean {
  const { length } = cell;
  const mayBe = cell.charCodeAt(length - 3) === PLUS || cell.charCodeAt(length - 4) === PLUS;
  return mayBe && SCIENTIFIC.test(cell);
}

/** The same of a cell's bytes, at next to no cost: that it isn't is certain, that it is is to be asked of its text. */
export function mayBeDamaged(bytes: Uint8Array, start: number, end: number): boolean {
  return end - start > 4 && (bytes[end - 3] === PLUS || bytes[end - 4] === PLUS);
}
