import { addUnits } from './calendar-unit.js';
import type { PeriodContext, PeriodUnit } from './period.js';
import { type PeriodSpan, spanAt } from './period-span.js';

const NAMED = /^(this|last|next)-(fiscal-)?(week|month|quarter|year)$/;
const SEVERAL = /^last-([1-9]\d{0,3})-(day|week|month|quarter|year)s?$/;

/**
 * The span of `today`, `yesterday`, `this-month`, `last-quarter`, `next-year`, `last-fiscal-quarter` or
 * `last-6-months` (the six whole ones before the present one), counted from the as-of date; null where it is none.
 */
export function relativeSpan(text: string, context: PeriodContext): PeriodSpan | null {
  if (text === 'today') return shifted('day', false, 0, 1, context);
  if (text === 'yesterday') return shifted('day', false, -1, 1, context);
  const named = NAMED.exec(text);
  if (named !== null) return namedSpan(named, context);
  const several = SEVERAL.exec(text);
  if (several === null) return null;
  return shifted(several[2] as PeriodUnit, false, -Number(several[1]), Number(several[1]), context);
}

function namedSpan(
  [, word, fiscalWord, unitWord]: RegExpExecArray,
  context: PeriodContext,
): PeriodSpan | null {
  const unit = unitWord as PeriodUnit;
  const fiscal = fiscalWord !== undefined;
  if (fiscal && unit !== 'quarter' && unit !== 'year') return null;
  const by = word === 'this' ? 0 : word === 'last' ? -1 : 1;
  return shifted(unit, fiscal, by, 1, context);
}

function shifted(
  unit: PeriodUnit,
  fiscal: boolean,
  by: number,
  length: number,
  { asOf, calendar }: PeriodContext,
): PeriodSpan {
  const present = spanAt(asOf.day, unit, fiscal, calendar);
  return { ...present, first: addUnits(present.first, by, unit), length };
}
