import { jsonHead } from './json-list.js';

/** A document as JSON, its keys in the order of the contract. Control characters are escaped, never printed. */
export function renderJson(document: object): string {
  return [...jsonPieces(document)].join('');
}

/** The same, piece by piece: to be written without ever holding all of it. */
export function* jsonPieces(document: object): Iterable<string> {
  yield* jsonHead(document);
  yield '\n}\n';
}
