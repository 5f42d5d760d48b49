import { jsonText } from './json-text.js';

/**
 * A document's JSON up to where more of its lists may follow, as `JSON.stringify` would write it; piece by piece, a list item
 * by item: with a row per group the whole may be longer than one text can be.
 */
export function* jsonHead(head: object): Iterable<string> {
  let before = '{';
  for (const [name, value] of Object.entries(head)) {
    if (value === undefined) continue;
    if (Array.isArray(value)) yield* listAfter(before, name, value);
    else yield `${before}\n  ${jsonText(name)}: ${jsonText(value, 1)}`;
    before = ',';
  }
}

/** One more key of the document, whose value is a list, made and written item by item. */
export function jsonList(name: string, items: Iterable<unknown>): Iterable<string> {
  return listAfter(',', name, items);
}

function* listAfter(before: string, name: string, items: Iterable<unknown>): Iterable<string> {
  yield `${before}\n  ${jsonText(name)}: [`;
  let isEmpty = true;
  for (const item of items) {
    yield `${isEmpty ? '' : ','}\n    ${jsonText(item, 2)}`;
    isEmpty = false;
  }
  yield isEmpty ? ']' : '\n  ]';
}
