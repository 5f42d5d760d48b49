import type { ExportDefinition } from '../definition/definition.js';
import { makeProblem } from '../definition/make-problem.js';
import type { Problem } from '../definition/problem.js';
import { compileDatePattern, type DatePattern } from './decode/date-pattern.js';
import { headerKey } from './header-key.js';

/** How a date column is written, as far as the definition's `dates:` says so. */
export interface DateWriting {
  /** Tried in order. */
  readonly patterns: readonly DatePattern[];
  /**
   * Named for this very column: nothing else is read in it. Patterns for all columns are only tried first: a date
   * column may be written otherwise than another. What fits none of them is recognised, and owes them nothing.
   */
  readonly strict: boolean;
}

/** How the column of that header is written. */
export type WritingOf = (header: string) => DateWriting;

/**
 * Compiles an export's `dates:`, else what its preset says of all columns; a pattern that can't be understood is a problem
 * of the definition.
 */
export function dateWriting(
  settings: ExportDefinition | null,
  definitionFile: string,
): {
  readonly writingOf: WritingOf;
  readonly datedHeaders: readonly string[];
  readonly problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  const compiled = (patterns: readonly string[]) => {
    return patterns.flatMap((pattern) => {
      const result = compileDatePattern(pattern);
      if ('value' in result) return [result.value];
      problems.push(invalidPattern(pattern, result.error, definitionFile, settings?.line ?? null));
      return [];
    });
  };
  const all: DateWriting = { patterns: compiled(forAll(settings)), strict: false };
  const byColumn = new Map<string, DateWriting>();
  for (const [header, patterns] of Object.entries(settings?.dates.byColumn ?? {})) {
    byColumn.set(headerKey(header), { patterns: compiled(patterns), strict: true });
  }
  return {
    writingOf: (header) => byColumn.get(headerKey(header)) ?? all,
    datedHeaders: Object.keys(settings?.dates.byColumn ?? {}),
    problems,
  };
}

/** The definition's patterns for all columns, else the preset's. */
function forAll(settings: ExportDefinition | null): readonly string[] {
  const { dates, preset, name } = settings ?? {};
  if (dates !== undefined && dates.all.length > 0) return dates.all;
  return (name && preset?.exports.get(name)?.dates) ?? [];
}

function invalidPattern(pattern: string, error: string, file: string, line: number | null): Problem {
  const message = `date pattern "${pattern}" can't be read: ${error}; write it like dd/MM/yyyy HH:mm`;
  return makeProblem('date-pattern-invalid', message, { file, line });
}
