import { makeProblem } from '../../definition/make-problem.js';
import type { Problem } from '../../definition/problem.js';
import type { DateSeparator, DayMonthOrder } from '../decode/date-reading.js';
import type { FormAt, OrderPart } from './column-part.js';
import type { PatternFit } from './pattern-fit.js';

/**
 * Which of day and month comes first in the numeric dates of a column, for each sign that may stand between their
 * numbers: those that are a date in one order only decide for those that are one in both. Without any such value, or
 * with some of either kind, nothing is guessed; nor where every value could have a year of two digits first.
 */
export interface OrderEvidence {
  startFile(file: string, fit: PatternFit): void;
  /** Takes what the dates of a part of the file say that begins on that line. */
  append(orders: readonly OrderPart[], firstLine: number): void;
  /** Null where it isn't known. */
  order(separator: DateSeparator): DayMonthOrder | null;
  /** One for each sign for which it isn't known and some value asks for it. */
  problems(): readonly Problem[];
}

interface Undecided extends FormAt {
  readonly file: string;
  readonly fit: PatternFit;
}

/** What the dates with one sign between their numbers say. */
interface Like {
  readonly seen: Record<DayMonthOrder, boolean>;
  undecided: Undecided | null;
  /** The first value, while each could have its year first. */
  yearFirst: Undecided | null;
  yearLast: boolean;
}

export function orderEvidence(): OrderEvidence {
  const likes = new Map<DateSeparator, Like>();
  let file = '';
  let fit: PatternFit;
  const append = (part: OrderPart, firstLine: number) => {
    const like = likes.get(part.separator) ?? newLike();
    likes.set(part.separator, like);
    const asking = (at: FormAt | null) => at && { file, fit, line: firstLine + at.line, form: at.form };
    like.seen['day-first'] ||= part.dayFirst;
    like.seen['month-first'] ||= part.monthFirst;
    like.undecided ??= asking(part.undecided);
    like.yearFirst ??= asking(part.yearFirst);
    like.yearLast ||= part.yearLast;
  };
  return {
    startFile(nextFile, nextFit) {
      file = nextFile;
      fit = nextFit;
    },
    append(orders, firstLine) {
      for (const part of orders) append(part, firstLine);
    },
    order(separator) {
      const like = likes.get(separator);
      return like === undefined ? null : orderOf(like);
    },
    problems: () =>
      [...likes].flatMap(([separator, like]) => {
        const { undecided, seen, yearFirst, yearLast } = like;
        if (yearFirst !== null && !yearLast) return [yearUnknown(yearFirst, separator)];
        if (undecided === null || orderOf(like) !== null) return [];
        return [orderUnknown(undecided, separator, seen['day-first'])];
      }),
  };
}

function newLike(): Like {
  const seen = { 'day-first': false, 'month-first': false };
  return { seen, undecided: null, yearFirst: null, yearLast: false };
}

function orderOf({ seen }: Like): DayMonthOrder | null {
  if (seen['day-first'] === seen['month-first']) return null;
  return seen['day-first'] ? 'day-first' : 'month-first';
}

function orderUnknown(
  { file, fit, line, form }: Undecided,
  separator: DateSeparator,
  isMixed: boolean,
): Problem {
  const column = `column "${fit.header}"`;
  const misfit = fit.misfit();
  const [dayFirst, monthFirst] = [['dd', 'MM', 'yyyy'].join(separator), ['MM', 'dd', 'yyyy'].join(separator)];
  const found = isMixed
    ? `${column} holds dates of the form ${form} with the day first, with the month first, and such that could be either`
    : misfit === null
      ? `every date of ${column} of the form ${form} could have the day or the month first`
      : `${misfit}, and every one of the form ${form} could have the day or the month first`;
  const message = `${found} (line ${line}, for one): add ${dayFirst} or ${monthFirst} under dates:, with a time such as HH:mm or h:mm a where there is one`;
  return makeProblem('date-order-unknown', message, { file, line });
}

function yearUnknown({ file, fit, line, form }: Undecided, separator: DateSeparator): Problem {
  const [dayFirst, monthFirst, yearFirst] = [
    ['dd', 'MM', 'yy'],
    ['MM', 'dd', 'yy'],
    ['yy', 'MM', 'dd'],
  ].map((tokens) => tokens.join(separator));
  const misfit = fit.misfit();
  const every = misfit === null ? `every date of column "${fit.header}"` : `${misfit}, and every one`;
  const message = `${every} of the form ${form} could have the year first or last (line ${line}, for one): add ${dayFirst}, ${monthFirst} or ${yearFirst} under dates:, with a time such as HH:mm or h:mm a where there is one`;
  return makeProblem('date-order-unknown', message, { file, line });
}
