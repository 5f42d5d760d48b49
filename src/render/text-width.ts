import stringWidth from 'string-width';

/**
 * Letters of Europe and the signs that tables are drawn with: one column each, whatever stands beside them. Most texts have
 * no others, and what tells of others (a segmenter, a pattern of all emoji) takes longer to make than a report to be laid out.
 */
const ONE_COLUMN_EACH =
  /^[ -~\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2190-\u22ff\u2500-\u25cf]*$/;
/** How chalk colours; string-width leaves them out itself, but not where they are cut in two. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what has to go
const COLOURS = /\u001b\[[\d;]*m/g;
/** Code units that are looked at together. A text is searched for its characters in a time that grows with its square. */
const PIECE = 256;
let segmenter: Intl.Segmenter | null = null;

/** How many columns of a terminal a text takes: wide characters two, combining ones none, colours none. */
export function textWidth(text: string): number {
  const plain = text.includes('\u001b') ? text.replace(COLOURS, '') : text;
  if (ONE_COLUMN_EACH.test(plain)) return plain.length;
  let width = 0;
  for (const piece of piecesOf(text)) width += stringWidth(piece);
  return width;
}

/** The text, cut to so many columns with `…` where it is wider; what people take for one character isn't cut. */
export function clipText(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  let room = width - 1;
  const kept: string[] = [];
  for (const character of charactersOf(text)) {
    room -= textWidth(character);
    if (room < 0) break;
    kept.push(character);
  }
  return width < 1 ? '' : `${kept.join('').trimEnd()}…`;
}

/** The text, cut or filled up with spaces to exactly so many columns. */
export function padText(text: string, width: number, align: 'left' | 'right'): string {
  const clipped = clipText(text, width);
  const space = ' '.repeat(Math.max(0, width - textWidth(clipped)));
  return align === 'left' ? clipped + space : space + clipped;
}

function* charactersOf(text: string): Iterable<string> {
  if (ONE_COLUMN_EACH.test(text)) yield* text;
  else for (const piece of piecesOf(text)) for (const { segment } of segmentsOf(piece)) yield segment;
}

function segmentsOf(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return segmenter.segment(text);
}

/** The text in pieces that end where a character does; one that is longer than a piece is mere accents, without width. */
function* piecesOf(text: string): Iterable<string> {
  if (text.length <= PIECE) {
    yield text;
    return;
  }
  const plain = text.replace(COLOURS, '');
  for (let at = 0; at < plain.length; ) {
    const piece = plain.slice(at, at + PIECE);
    const end = at + PIECE < plain.length ? lastBorder(piece) : piece.length;
    yield piece.slice(0, end);
    at += end;
  }
}

/** Where the last character begins, which may go on behind the piece. */
function lastBorder(piece: string): number {
  const { index = 0 } = segmentsOf(piece).containing(piece.length - 1) ?? {};
  return index > 0 ? index : piece.length;
}
