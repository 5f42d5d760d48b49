import stringWidth from 'string-width';

const PRINTABLE_ASCII = /^[ -~]*$/;
/** How chalk colours; string-width leaves them out itself, but not where they are cut in two. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what has to go
const COLOURS = /\u001b\[[\d;]*m/g;
/** Code units that are looked at together. A text is searched for its characters in a time that grows with its square. */
const PIECE = 256;
const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** How many columns of a terminal a text takes: wide characters two, combining ones none, colours none. */
export function textWidth(text: string): number {
  if (PRINTABLE_ASCII.test(text)) return text.length;
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
  for (const piece of piecesOf(text)) for (const { segment } of characters.segment(piece)) yield segment;
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
  const { index = 0 } = characters.segment(piece).containing(piece.length - 1) ?? {};
  return index > 0 ? index : piece.length;
}
