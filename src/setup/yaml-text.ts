import { stringify } from 'yaml';

/** What no editor shows, or shows otherwise than it is: control characters, marks of direction, lone surrogates, line separators. */
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}]/u;
const EACH_UNSEEN = new RegExp(UNSEEN, 'gu');

/** Whatever begins otherwise (`<<`, `=`, `*`) may mean something to one reader of YAML or another. */
const HARMLESS_START = /^(?:\.{0,2}\/)*[\p{L}\p{N}]/u;

/**
 * A text as a scalar of YAML on one line, readable as that text wherever a value, a key or an item of a flow list may
 * stand. It can't end the comment it stands in either, so that comments show texts of exports in the same way.
 */
export function yamlText(text: string): string {
  if (UNSEEN.test(text) || !HARMLESS_START.test(text)) return quoted(text);
  // As an item of a flow list, where more has to be quoted; by YAML 1.1, where `yes` and `0123` are no texts.
  const list = stringify([text], { collectionStyle: 'flow', lineWidth: 0, version: '1.1' });
  return list.trim().slice(1, -1).trim();
}

/** A list of texts in brackets. */
export function yamlList(texts: readonly string[]): string {
  return `[${texts.map(yamlText).join(', ')}]`;
}

function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&').replace(EACH_UNSEEN, escaped)}"`;
}

function escaped(character: string): string {
  const code = character.codePointAt(0)!.toString(16);
  return code.length > 4 ? `\\U${code.padStart(8, '0')}` : `\\u${code.padStart(4, '0')}`;
}
