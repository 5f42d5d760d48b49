import { plainText } from '../plain-text.js';

/** A text of the definition inside Markdown: shown as written, never read as markup or HTML. */
export function markdownText(text: string): string {
  return markdownCell(text).replace(/^([-+=])|^(\d+)([.)])/, (_, sign, digits, end) =>
    sign ? `\\${sign}` : `${digits}\\${end}`,
  );
}

/** The same where no line begins with it, as in a cell of a table. */
export function markdownCell(text: string): string {
  return plainText(text)
    .trim()
    .replace(/[\\`*_[\]<>|~#$]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(BARE_ADDRESS, (start) => `${start.slice(0, -1)}\\${start.slice(-1)}`);
}

/** What GitHub makes a link of without being asked, up to the sign without which it doesn't. */
const BARE_ADDRESS = /(?:https?|ftp|mailto|xmpp):|www\./gi;

/** Texts as a list in a sentence: `A, B or C`. */
export function listed(texts: readonly string[], word: 'and' | 'or'): string {
  if (texts.length < 2) return texts.join('');
  return `${texts.slice(0, -1).join(', ')} ${word} ${texts.at(-1)}`;
}

/** Values of the definition as a list in a sentence, each in quotes. */
export function quoted(values: readonly string[], word: 'and' | 'or' = 'or'): string {
  return listed(
    values.map((value) => `“${markdownText(value)}”`),
    word,
  );
}

/** A sentence of parts, some of which may lack. */
export function sentences(...parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join(' ');
}
