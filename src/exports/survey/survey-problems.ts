import { makeProblem } from '../../definition/make-problem.js';
import type { Problem } from '../../definition/problem.js';
import type { OpenText } from '../bytes/open-text.js';
import { emptyFileProblem, isEmptyText } from '../file-problems.js';
import { endlessLine } from '../layout/layout-problems.js';

/** No line is surely a header: nothing of the file is shown, for all may be rows. `wayOut`: what else can be done. */
export function headerUnknown({ head, whole }: OpenText, file: string, wayOut = ''): Problem {
  if (isEmptyText(head)) return emptyFileProblem(file);
  const endless = endlessLine(head, whole, file);
  if (endless !== null) return endless;
  const message =
    'no header row was found: no line names columns that are known, and none stands apart from the rows below it; export the file with its headers';
  return makeProblem('header-missing', message + wayOut, { file, line: 1 });
}
