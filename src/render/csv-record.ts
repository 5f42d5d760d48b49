import { plainText } from './plain-text.js';

/** What a cell can hold: text, a number as in the JSON, a truth, or nothing. */
export type CsvValue = string | number | boolean | null;

/** How a spreadsheet recognises a formula; some look behind white space, some take the wide signs for the others. */
const FORMULA = /^\s*[=+\-@\t\r＝＋－＠]/;
/** Where a spreadsheet that separates cells by semicolons would see the beginning of one. */
const FORMULA_AFTER_SEMICOLON = /;(?=\s*[=+\-@＝＋－＠])/g;
const NEEDS_QUOTES = /[",]/;

/**
 * One line of CSV (RFC 4180, but lines end in LF, as everything else here does). Text that a spreadsheet would run as
 * a formula gets an apostrophe in front; numbers stay plain numbers, also negative ones.
 */
export function csvRecord(values: readonly CsvValue[]): string {
  return `${values.map(csvField).join(',')}\n`;
}

function csvField(value: CsvValue): string {
  if (typeof value !== 'string') return value === null ? '' : String(value);
  const text = plainText(value).replace(FORMULA_AFTER_SEMICOLON, ";'");
  const defused = FORMULA.test(value) || FORMULA.test(text) ? `'${text}` : text;
  return NEEDS_QUOTES.test(defused) ? `"${defused.replaceAll('"', '""')}"` : defused;
}
