import { mayBeOne, type TextSigns, textSigns } from './text-signs.js';

/** What systems and people write where there is nothing, in lower case. */
export const PLACEHOLDERS: readonly string[] = [
  '-',
  '--',
  '---',
  '.',
  '?',
  'n/a',
  '#n/a',
  'na',
  'nan',
  'nil',
  'null',
  '(null)',
  'none',
  '-none-',
  '--none--',
  '(blank)',
  'select',
  '-select-',
  '--select--',
  'undefined',
  '\\n',
  '<null>',
  '[null]',
  '(none)',
  '(no value)',
  '(not set)',
  'n.a.',
  'please select',
  '\u2013',
  '\u2014',
  // The dashes again, as cells are before their encoding is known.
  '\u00e2\u0080\u0093',
  '\u00e2\u0080\u0094',
  '\u0096',
  '\u0097',
  '0000-00-00',
  '0000-00-00t00:00:00',
  '00/00/0000',
  '00.00.0000',
  '1/0/1900',
  '01/00/1900',
  '0001-01-01',
  '0001-01-01 00:00:00',
  '0000-00-00 00:00:00',
];

/** Whether a cell says that there is nothing. */
export interface SaysNothing {
  (cell: string): boolean;
  /** The same of a cell's bytes, at next to no cost: that it doesn't is certain, that it does is to be asked of its text. */
  mayBe(bytes: Uint8Array, start: number, end: number): boolean;
  /** What that goes by. */
  readonly signs: TextSigns;
}

/** Whether a cell that should hold an id, a date or a number says that there is none. */
export const isPlaceholder: SaysNothing = anyOf(PLACEHOLDERS);

/** The same, of a CRM that writes these for nothing too. */
export function placeholderTest(blanks: readonly string[]): SaysNothing {
  return blanks.length === 0 ? isPlaceholder : anyOf([...PLACEHOLDERS, ...blanks]);
}

/** Whether a cell is one of these texts, in any case. Most are told from them by their length and ends alone, at little cost. */
export function anyOf(texts: readonly string[]): SaysNothing {
  const known = new Set(texts.map((text) => text.toLowerCase()));
  const lengths = new Set([...known].map(({ length }) => length));
  const isOne = (cell: string) => lengths.has(cell.length) && known.has(cell.toLowerCase());
  const signs = textSigns([...known]);
  return Object.assign(isOne, { mayBe: mayBeOne(signs), signs });
}
