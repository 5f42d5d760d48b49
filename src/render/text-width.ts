import stringWidth from 'string-width';

/** How many columns of a terminal a text takes: wide characters two, combining ones none, colours none. */
export function textWidth(text: string): number {
  return stringWidth(text);
}

/** The text, cut to so many columns with `…` where it is wider. */
export function clipText(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  let kept = '';
  for (const character of text) {
    if (textWidth(kept + character) > width - 1) break;
    kept += character;
  }
  return width < 1 ? '' : `${kept.trimEnd()}…`;
}

/** The text, cut or filled up with spaces to exactly so many columns. */
export function padText(text: string, width: number, align: 'left' | 'right'): string {
  const clipped = clipText(text, width);
  const space = ' '.repeat(Math.max(0, width - textWidth(clipped)));
  return align === 'left' ? clipped + space : space + clipped;
}
