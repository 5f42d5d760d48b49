import { sniffUnicode } from './sniff-unicode.js';

/** What a file is that is no CSV, in words, and what the user can do. */
export interface NotCsv {
  readonly is: string;
  readonly mend: string;
}

const BINARIES: readonly (NotCsv & { readonly starts: string })[] = [
  {
    starts: 'PK\x03\x04',
    is: 'an Excel workbook (.xlsx) or another zip file',
    mend: 'save it as CSV UTF-8',
  },
  { starts: 'PK\x05\x06', is: 'an empty zip file', mend: 'export it as CSV' },
  { starts: '\xd0\xcf\x11\xe0', is: 'an old Excel workbook (.xls)', mend: 'save it as CSV UTF-8' },
  { starts: '\x1f\x8b', is: 'a gzip file', mend: 'unpack it first' },
  { starts: 'BZh', is: 'a bzip2 file', mend: 'unpack it first' },
  { starts: '\xfd7zXZ', is: 'an xz file', mend: 'unpack it first' },
  { starts: '\x28\xb5\x2f\xfd', is: 'a zstd file', mend: 'unpack it first' },
  { starts: "7z\xbc\xaf'\x1c", is: 'a 7z file', mend: 'unpack it first' },
  { starts: 'Rar!', is: 'a RAR file', mend: 'unpack it first' },
  { starts: '%PDF', is: 'a PDF', mend: 'export it as CSV' },
  { starts: '\x89PNG', is: 'a picture (PNG)', mend: 'export the data as CSV' },
  { starts: '\xff\xd8\xff', is: 'a picture (JPEG)', mend: 'export the data as CSV' },
  { starts: 'GIF8', is: 'a picture (GIF)', mend: 'export the data as CSV' },
  { starts: '{\\rtf', is: 'a text document (RTF)', mend: 'export it as CSV' },
  { starts: 'SQLite format 3', is: 'an SQLite database', mend: 'export the table as CSV' },
  { starts: 'PAR1', is: 'a Parquet file', mend: 'export it as CSV' },
  { starts: '\xff\xfe\0\0', is: 'text in UTF-32', mend: 'save it as CSV UTF-8' },
  { starts: '\0\0\xfe\xff', is: 'text in UTF-32', mend: 'save it as CSV UTF-8' },
];
const TEXTS: readonly (NotCsv & { readonly looks: RegExp })[] = [
  {
    looks: /^\s*<(!doctype|html|head|body|table|meta|script|style)\b/i,
    is: 'an HTML page, perhaps that of a login',
    mend: 'export it again, as CSV',
  },
  { looks: /^\s*<(\?xml|[a-z]+:)/i, is: 'XML', mend: 'export it as CSV' },
  { looks: /^\s*BEGIN:V(CARD|CALENDAR)\b/i, is: 'a vCard or a calendar', mend: 'export it as CSV' },
  { looks: /^\s*(\{\s*["}]|\[\s*[[{"\]])/, is: 'JSON', mend: 'export it as CSV' },
];
const UNKNOWN: NotCsv = { is: 'no text but binary', mend: 'export it as CSV UTF-8' };
const BYTES_LOOKED_AT = 512;

/** What the file is, if it comes under a .csv name and its beginning says that it is none; else null. */
export function notCsv(head: Uint8Array): NotCsv | null {
  const start = Buffer.from(head.subarray(0, BYTES_LOOKED_AT)).toString('latin1');
  const binary = BINARIES.find(({ starts }) => start.startsWith(starts));
  if (binary !== undefined) return binary;
  const layout = sniffUnicode(head);
  if (layout === null) return UNKNOWN;
  // UTF-16 read byte by byte has a NUL beside each of these ASCII characters.
  const text = start.slice(layout.markLength).replaceAll('\0', '');
  return TEXTS.find(({ looks }) => looks.test(text)) ?? null;
}
