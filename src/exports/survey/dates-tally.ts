import { formatDay } from '../../time/civil.js';
import { DAY_MS } from '../../time/moment.js';
import { onCellBytes } from '../columns/cell-bytes.js';
import { dateReader } from '../columns/date-reader.js';
import { orderEvidence } from '../columns/order-evidence.js';
import { orderLog } from '../columns/order-log.js';
import type { DateWriting } from '../date-writing.js';
import {
  DATE_FORM,
  DATE_SEPARATORS,
  type DateReading,
  type DateSeparator,
  type DayMonthOrder,
  separatorOf,
  settledDate,
} from '../decode/date-reading.js';
import type { DatesSurvey } from './file-survey.js';
import { formsTally } from './forms-tally.js';

/** Gathers what the dates of a column say, one value after the other. */
export interface DatesTally {
  /** Takes a cell that holds no date too; digits alone are one only where the header says so. */
  add(cell: string, count: number): void;
  /** Null where no more than half of the values are dates. */
  finish(values: number): DatesSurvey | null;
}

/** First and last day, and whether there is any. */
interface Range {
  from: number;
  to: number;
}

export function datesTally(writing: DateWriting, digitsAreDates: boolean): DatesTally {
  const read = onCellBytes(dateReader(writing).read);
  const orders = orderLog();
  const forms = formsTally();
  const certain = newRange();
  const undecided = new Map<string, Range>();
  const separators = new Map<DateSeparator, number>();
  const sums = { readable: 0, timesOfDay: 0, offsets: 0 };
  return {
    add(cell, count) {
      if (!digitsAreDates && isDigitsAlone(cell)) return;
      const reading = read(cell);
      if (reading === null || !isDate(reading)) return;
      sums.readable += count;
      forms.add(cell, count);
      orders.add(reading, 0, cell);
      if (reading.numeric !== null) {
        const { separator } = reading.numeric;
        separators.set(separator, (separators.get(separator) ?? 0) + count);
      }
      if (hasTime(reading)) sums.timesOfDay += count;
      if (reading.form === DATE_FORM.instant) sums.offsets += count;
      if (reading.form !== DATE_FORM.undecided) widen(certain, dayOf(reading));
      else
        for (const order of ORDERS)
          widen(rangeOf(undecided, reading, order), dayOf(settledDate(reading.value, order)));
    },
    finish(values) {
      if (sums.readable * 2 <= values || sums.readable === 0) return null;
      const evidence = orderEvidence();
      evidence.startFile('', { header: '', misfit: () => null });
      evidence.append(orders.take(), 0);
      const isUnknown = evidence.problems().length > 0;
      const orderOf = (separator: DateSeparator) => (isUnknown ? null : evidence.order(separator));
      const all = { ...certain };
      for (const separator of DATE_SEPARATORS) {
        const settled = undecided.get(`${separator} ${orderOf(separator)}`);
        if (settled !== undefined) for (const day of [settled.from, settled.to]) widen(all, day);
      }
      const mostly = commonest(separators);
      return {
        ...sums,
        form: forms.commonest(),
        order: isUnknown ? 'unknown' : ((mostly === null ? null : orderOf(mostly)) ?? 'not-asked'),
        earliest: all.from > all.to ? null : formatDay(all.from),
        latest: all.from > all.to ? null : formatDay(all.to),
      };
    },
  };
}

const ORDERS: readonly DayMonthOrder[] = ['day-first', 'month-first'];

function isDate({ form }: DateReading): boolean {
  return form !== DATE_FORM.unreadable && form !== DATE_FORM.outOfRange && form !== DATE_FORM.blank;
}

function hasTime({ form, value }: DateReading): boolean {
  if (form === DATE_FORM.undecided) return settledDate(value, 'day-first').form === DATE_FORM.wall;
  return form === DATE_FORM.wall || form === DATE_FORM.instant;
}

function dayOf({ form, value }: DateReading): number {
  return form === DATE_FORM.wall || form === DATE_FORM.instant ? Math.floor(value / DAY_MS) : value;
}

/** Numbers may be amounts, ids and postcodes: `46085`, `20260304`, `46085.58`. */
function isDigitsAlone(cell: string): boolean {
  return /^[\d.]+$/.test(cell) && !/\..*\./.test(cell);
}

function newRange(): Range {
  return { from: Number.POSITIVE_INFINITY, to: Number.NEGATIVE_INFINITY };
}

function widen(range: Range, day: number): void {
  range.from = Math.min(range.from, day);
  range.to = Math.max(range.to, day);
}

function rangeOf(ranges: Map<string, Range>, { value }: DateReading, order: DayMonthOrder): Range {
  const key = `${separatorOf(value)} ${order}`;
  const range = ranges.get(key) ?? newRange();
  ranges.set(key, range);
  return range;
}

/** What stands between most numbers, the first of those that are as common; null where nothing does. */
function commonest(counts: ReadonlyMap<DateSeparator, number>): DateSeparator | null {
  let best: DateSeparator | null = null;
  for (const separator of DATE_SEPARATORS) {
    const count = counts.get(separator) ?? 0;
    if (count > (best === null ? 0 : counts.get(best)!)) best = separator;
  }
  return best;
}
