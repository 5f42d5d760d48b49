import { counted } from '../tally.js';

/** How the values of a date column of one file fit the patterns of `dates:`. */
export interface PatternFit {
  /** Of the column. */
  readonly header: string;
  /** Says so where no value or hardly any fits, and there are patterns; else null. Call it after the last value. */
  misfit(): string | null;
}

/** Fewer than this share of the values are hardly any. */
const HARDLY_ANY = 0.1;

/** `patterns` as written; `seen` tells how many values there are, and how many of them fit one. */
export function patternFit(
  header: string,
  patterns: readonly string[],
  seen: () => { readonly values: number; readonly fitting: number },
): PatternFit {
  return {
    header,
    misfit() {
      const { values, fitting } = seen();
      if (patterns.length === 0 || fitting >= values * HARDLY_ANY) return null;
      const pattern = `the pattern${patterns.length > 1 ? 's' : ''} ${patterns.join(' or ')}`;
      if (fitting === 0) return `no value of column "${header}" fits ${pattern}`;
      const fit = fitting === 1 ? 'fits' : 'fit';
      return `only ${fitting} of the ${counted(values, 'value', 'values')} of column "${header}" ${fit} ${pattern}`;
    },
  };
}
