/** What systems and people write where there is nothing, in lower case. */
const PLACEHOLDERS = [
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
export type SaysNothing = (cell: string) => boolean;

/** Whether a cell that should hold an id, a date or a number says that there is none. */
export const isPlaceholder: SaysNothing = anyOf(PLACEHOLDERS);

/** The same, of a CRM that writes these for nothing too. */
export function placeholderTest(blanks: readonly string[]): SaysNothing {
  return blanks.length === 0 ? isPlaceholder : anyOf([...PLACEHOLDERS, ...blanks]);
}

/** Whether a cell is one of these texts, in any case. Most are told from them by their length alone, at little cost. */
export function anyOf(texts: readonly string[]): SaysNothing {
  const known = new Set(texts.map((text) => text.toLowerCase()));
  const lengths = new Set([...known].map(({ length }) => length));
  return (cell) => lengths.has(cell.length) && known.has(cell.toLowerCase());
}
