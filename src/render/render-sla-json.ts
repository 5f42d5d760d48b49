import type { ListedSla } from '../report/build-sla.js';
import { jsonHead, jsonList } from './json-list.js';

/** The document as JSON, piece by piece: there may be a million clocks. */
export function* renderSlaJson({ head, clocks }: ListedSla): Iterable<string> {
  yield* jsonHead(head);
  yield* jsonList('clocks', clocks);
  yield '\n}\n';
}
