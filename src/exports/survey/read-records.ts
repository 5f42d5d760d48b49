import type { Problem } from '../../definition/problem.js';
import type { OpenText } from '../bytes/open-text.js';
import { hasError } from '../has-error.js';
import { headerKey } from '../header-key.js';
import { findLayoutBy, type LayoutBy } from '../layout/find-layout.js';
import { layoutProblems } from '../layout/layout-problems.js';
import { matchColumns } from '../layout/match-columns.js';
import type { Dialect } from '../rows/dialect.js';
import type { Source } from '../source.js';
import { guessHeader } from './guess-header.js';
import { listenToRows } from './listen-to-rows.js';
import { columnsPlan } from './survey-plan.js';
import { headerUnknown } from './survey-problems.js';
import { withText } from './with-text.js';

/** A file of CSV as texts, before anything is made of them. */
export interface FileRecords {
  readonly headers: readonly string[];
  /** Those that an export would be read from: whole, not blank, no footer; the others are among the problems. */
  readonly rows: readonly TextRow[];
  /** Null where the file can't be read. */
  readonly dialect: Dialect | null;
  readonly problems: readonly Problem[];
}

export interface TextRow {
  /** On which it begins, counted from 1. */
  readonly line: number;
  /** As many as there are headers. */
  readonly cells: readonly string[];
}

const WAY_OUT = ', or name headers that it has: readRecords(source, names)';

/**
 * Reads a file as exports are read, but for the meaning of its columns: what separates its cells, where its header is and
 * which lines are rows. `named`: headers that the file is known to have; without them its header is told by its
 * looks. All rows are held in memory.
 */
export function readRecords(source: Source, named: readonly string[] = []): Promise<FileRecords> {
  const refuse = (problems: readonly Problem[]) => ({ headers: [], rows: [], dialect: null, problems });
  const read = async (text: OpenText) => {
    const found = await layoutWith(named, text);
    if (found === null) return refuse([headerUnknown(text, source.name, named.length > 0 ? '' : WAY_OUT)]);
    return recordsOf(found, text, source.name, refuse);
  };
  return withText(source, read, (problem) => refuse([problem]));
}

async function layoutWith(
  named: readonly string[],
  { head, whole }: OpenText,
): Promise<LayoutBy<unknown> | null> {
  const sought = named.length > 0 ? named : await guessHeader(head, whole);
  if (sought === null) return null;
  const keys = new Set(sought.map(headerKey));
  const found = await findLayoutBy(
    (headers) => {
      const there = new Set(headers.map(headerKey));
      const score = [...keys].filter((key) => there.has(key)).length;
      return { match: score, score, complete: score === keys.size };
    },
    head,
    whole,
  );
  return found === null || found.match < keys.size ? null : found;
}

async function recordsOf(
  found: LayoutBy<unknown>,
  text: OpenText,
  file: string,
  refuse: (problems: readonly Problem[]) => FileRecords,
): Promise<FileRecords> {
  const plan = columnsPlan(found.headers);
  const layout = { ...found, match: matchColumns(plan, found.headers) };
  const problems = layoutProblems(plan, layout, text.head, file);
  if (hasError(problems)) return refuse(problems);
  const raw: TextRow[] = [];
  const heard = await listenToRows(plan, layout, text, file, (cells, line) => raw.push({ cells, line }));
  const { headers, dialect } = layout;
  return {
    headers,
    rows: raw.map(({ cells, line }) => {
      return { line, cells: headers.map((_, position) => heard.decode(cells[position] ?? '')) };
    }),
    dialect,
    problems: [...problems, ...heard.problems],
  };
}
