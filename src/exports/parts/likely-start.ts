import type { Layout } from '../layout/find-layout.js';
import { recordScanner } from '../scan/record-scanner.js';
import type { IsLikelyStart } from './cut-parts.js';

/** So many records in turn that are as wide as the header are hardly lines within a cell. */
const RECORDS = 2;

/** Where some records follow, whole and as wide as the header. */
export function likelyStart({ dialect, headers, surplus }: Layout): IsLikelyStart {
  const scanner = recordScanner(dialect);
  return (bytes, at) => {
    let from = at;
    for (let record = 0; record < RECORDS; record++) {
      from = scanner.scan(bytes, from, false);
      if (from < 0 || scanner.places.count !== headers.length + surplus) return false;
    }
    return true;
  };
}
