import type { Problem } from './problem.js';
import { type ProblemCode, problemCatalogue } from './problem-catalogue.js';
import type { Severity } from './problem-info.js';

/** Where a problem lies and how many it concerns; what isn't known is left out. */
export interface Place {
  readonly file?: string | null;
  readonly line?: number | null;
  readonly column?: number | null;
  readonly count?: number | null;
  readonly field?: string;
  /** Only where the weight of this case differs from the catalogue's. */
  readonly severity?: Severity;
}

/** One problem of the catalogue, with what was found here. */
export function makeProblem(code: ProblemCode, message: string, place: Place = {}): Problem {
  return {
    code,
    severity: place.severity ?? problemCatalogue[code].severity,
    message,
    file: place.file ?? null,
    line: place.line ?? null,
    column: place.column ?? null,
    count: place.count ?? null,
    ...(place.field === undefined ? {} : { field: place.field }),
  };
}
