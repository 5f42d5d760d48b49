import { type CsvError, parse } from 'csv-parse/sync';
import { parseDay } from '../../time/civil.js';
import type { Day } from '../../time/moment.js';
import { makeProblem } from '../make-problem.js';
import type { Problem } from '../problem.js';

interface Row {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/**
 * The dates of a CSV file of holidays: its column headed `date`, whatever else it has. Blank lines are skipped;
 * anything in the column that is no date is a problem of that file's line.
 */
export function readHolidays(text: string, file: string, add: (problem: Problem) => void): ReadonlySet<Day> {
  const days = new Set<Day>();
  const rows = readRows(text, file, add);
  const column = (rows[0]?.record ?? []).findIndex((header) => header.trim().toLowerCase() === 'date');
  if (rows.length > 0 && column < 0)
    add(problem('the file has no column headed "date", expected one', file, 1));
  if (column < 0) return days;
  for (const { record, info } of rows.slice(1)) {
    const written = record[column]?.trim() ?? '';
    const day = parseDay(written);
    if (day !== null) days.add(day);
    else
      add(
        problem(
          `found "${written}" in the column "date", expected a date such as 2026-12-25`,
          file,
          info.lines,
        ),
      );
  }
  return days;
}

function readRows(text: string, file: string, add: (problem: Problem) => void): readonly Row[] {
  try {
    const rows = parse(text, {
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      delimiter: [',', ';', '\t'],
    });
    const typed = rows as unknown as readonly Row[];
    if (typed.length === 0) add(problem('the file is empty, expected a column headed "date"', file, 1));
    return typed;
  } catch (error) {
    const line = (error as CsvError & { lines?: number }).lines ?? 1;
    add(
      problem(
        'the file is no well-formed CSV here, expected a column headed "date"; mend its quotes',
        file,
        line,
      ),
    );
    return [];
  }
}

function problem(message: string, file: string, line: number): Problem {
  return makeProblem('unreadable-holidays', message, { file, line });
}
