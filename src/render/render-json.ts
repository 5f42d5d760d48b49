import type { DocumentHead } from '../report/document-head.js';

/** Characters that are valid in a JSON text but could turn or garble what shows it: DEL, C1, bidi marks, separators. */
const UNSAFE = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/gu;

/** A document as JSON, its keys in the order of the contract. Control characters are escaped, never printed. */
export function renderJson(document: DocumentHead): string {
  return `${JSON.stringify(document, null, 2).replace(UNSAFE, escaped)}\n`;
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
