/** What the dirty files of the tests are made of: a table with everything that has to be quoted. */
export const HEADER = ['LEADID', 'DATE', 'TIME', 'Qty', 'Price', 'Kind', 'Description', 'URL', 'Comments'];

const KINDS = ['Web', 'Trade Fair', 'Partner', 'Webinar'];
const NOTES = [
  'plain words',
  'with a comma, and another',
  'it\'s a "quoted" word',
  'C:\\exports\\new',
  'two\nlines',
  '',
  '5\' 10" tall; a|b\tc',
];

/** 84 rows of as many cells as the header; no two are alike. */
export const ROWS: readonly (readonly string[])[] = Array.from({ length: 84 }, (_, row) => [
  `L${1000 + row}`,
  `2026-0${1 + (row % 9)}-1${row % 10}`,
  `1${row % 10}:0${row % 6}:00`,
  String(1 + (row % 7)),
  `${row}.${10 + row}`,
  KINDS[row % KINDS.length]!,
  `${NOTES[row % NOTES.length]!} ${row}`.trim(),
  `https://example.com/~a?b=${row}`,
  row % 3 === 0 ? '' : `remark, ${row}`,
]);

/** How a writer of CSV puts cells and records together. */
export interface Writing {
  readonly delimiter?: string;
  readonly quote?: string;
  /** Before a quote within a cell. */
  readonly escape?: string;
  readonly lineEnd?: string;
  readonly quoteAll?: boolean;
  readonly finalLineEnd?: boolean;
}

/** One record without its line end. */
export function written(cells: readonly string[], writing: Writing = {}): string {
  const { delimiter = ',', quote = '"', escape: before = quote, quoteAll = false } = writing;
  const special = [delimiter.trim() || delimiter, quote, '\n', '\r', ...(before === quote ? [] : [before])];
  return cells
    .map((cell) => {
      if (!quoteAll && !special.some((sign) => cell.includes(sign))) return cell;
      const escaped = before === quote ? cell : cell.replaceAll(before, before + before);
      return quote + escaped.replaceAll(quote, before + quote) + quote;
    })
    .join(delimiter);
}

/** A whole file. */
export function fileOf(
  writing: Writing = {},
  header: readonly string[] | null = HEADER,
  rows: readonly (readonly string[])[] = ROWS,
): string {
  const { lineEnd = '\n', finalLineEnd = true } = writing;
  const records = [...(header === null ? [] : [header]), ...rows].map((cells) => written(cells, writing));
  return records.join(lineEnd) + (finalLineEnd ? lineEnd : '');
}

/** The lines of a file, one for each record, so that one of them can be spoilt. */
export function recordsOf(writing: Writing = {}): string[] {
  return [HEADER, ...ROWS].map((cells) => written(cells, writing));
}
