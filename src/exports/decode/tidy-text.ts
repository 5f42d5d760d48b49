/** Zero-width spaces, byte order marks and marks of direction: nobody sees them, and a copied text may hold some. */
const UNSEEN = /[\u200b\u200e\u200f\u2060\ufeff]/g;

/**
 * A text as people read it, which is how values are compared: space of any kind, unbreakable or doubled, is one
 * blank, none at the ends, and what has no width isn't there.
 */
export function tidyText(text: string): string {
  return text.replace(UNSEEN, '').replace(/\s+/g, ' ').trim();
}
