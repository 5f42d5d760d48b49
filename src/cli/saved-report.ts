import { resolve } from 'node:path';
import { makeProblem } from '../definition/make-problem.js';
import { type ReportDocument, reportSchema } from '../report/report-document.js';
import type { Effects } from './effects.js';
import { Failure } from './failure.js';
import { readSmallFile } from './read-small-file.js';
import { systemWords } from './system-words.js';

/** A report that was saved with `--format json`. Throws a `Failure` where the file isn't one. */
export function savedReport(file: string, effects: Effects): ReportDocument {
  const parsed = reportSchema.safeParse(readJson(file, effects));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const where = issue?.path.join('.') || 'the document';
  throw invalid(file, `It is no scorecard.report/1 document: ${where} is not as expected`);
}

function readJson(file: string, effects: Effects): unknown {
  try {
    return JSON.parse(readSmallFile(resolve(effects.workingDirectory, file)).toString('utf8'));
  } catch (error) {
    throw invalid(
      file,
      error instanceof SyntaxError ? 'It is not JSON' : `It cannot be read: ${systemWords(error)}`,
    );
  }
}

function invalid(file: string, message: string): Failure {
  const mend = 'save a report with --format json -o FILE';
  return new Failure([makeProblem('saved-report-invalid', `${message}: ${mend}`, { file })]);
}
