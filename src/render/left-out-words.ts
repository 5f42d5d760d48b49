import type { ProblemCode } from '../definition/problem-catalogue.js';
import { plainText } from './plain-text.js';

/** What rows are that are left out, by the code of the problem that tells of them: `12 of a repeated id`. */
const WORDS: Partial<Record<ProblemCode, string>> = {
  'rows-blank': 'blank',
  'rows-ragged': 'with too few or too many cells',
  'rows-broken-quote': 'with a broken quote',
  'rows-too-large': 'too large',
  'rows-without-id': 'without an id',
  'rows-without-date': 'without a date',
  'rows-totals': 'of totals',
  'rows-id-damaged': 'with an id that a spreadsheet spoilt',
  'rows-footer': 'of a footer',
  'rows-header-again': 'that repeat the header',
  'rows-below-header': 'below the header that are no rows',
  'rows-other-table': 'of another table in the file',
  'rows-not-asked-for': 'not asked for by only:',
  'repeated-id': 'of a repeated id',
  'later-than-as-of': 'later than as-of',
  'row-without-time': 'without a time',
  'touch-of-unknown-lead': 'of no lead that is known',
  'history-of-unknown-lead': 'of no lead that is known',
  'history-of-unknown-deal': 'of no deal that is known',
  'history-unchanged': 'where nothing changed',
  'status-not-known-as-of': 'of a status not known as of the report',
};

/** As people read it; a code without words as it is. */
export function leftOutWords(code: string): string {
  return WORDS[code as ProblemCode] ?? plainText(code);
}
