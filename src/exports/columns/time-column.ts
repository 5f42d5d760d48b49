import { civilOf, daysInMonth } from '../../time/civil.js';
import { DATE_WIDTH, DAY_MS, type Day } from '../../time/moment.js';
import type { Zone } from '../../time/zone.js';
import { DATE_FORM, separatorOf, settledDay, timeOfUndecided } from '../decode/date-reading.js';
import type { TimeColumn } from '../table.js';
import type { OrderEvidence } from './order-evidence.js';
import { zoneDays } from './zone-days.js';

/** In which zones the column's times and dates are. */
export interface TimeZones {
  /** Of times without an offset. */
  readonly zone: Zone;
  /** In which a date begins. */
  readonly calendarZone: Zone;
}

/** The readings of a column, form and value of each, as moments: in the same array, for a column may be long. */
export function timeColumn(
  forms: Uint8Array,
  at: Float64Array,
  orderOf: OrderEvidence['order'],
  zones: TimeZones,
): TimeColumn {
  const width = new Uint32Array(at.length);
  const { instantOf } = zoneDays(zones.zone);
  const { startOfDay } = zoneDays(zones.calendarZone);
  for (let row = 0; row < at.length; row++) {
    const form = forms[row] === DATE_FORM.undecided ? settle(at, row, orderOf) : forms[row]!;
    const value = at[row]!;
    if (form === DATE_FORM.instant) continue;
    if (form === DATE_FORM.wall) at[row] = instantOf(value);
    else if (form === DATE_FORM.day) {
      at[row] = startOfDay(value);
      width[row] = DATE_WIDTH;
    } else if (form === DATE_FORM.month) {
      at[row] = startOfDay(value);
      // Its last second is the latest that it can be.
      width[row] = (startOfDay(nextMonth(value)) - at[row]!) / 1000 - 1;
    } else at[row] = Number.NaN;
  }
  return { type: 'time', at, width };
}

/** Puts what an undecided date is in its place, where that is known; its form. */
function settle(at: Float64Array, row: number, orderOf: OrderEvidence['order']): number {
  const packed = at[row]!;
  const order = orderOf(separatorOf(packed));
  if (order === null) return DATE_FORM.blank;
  const day = settledDay(packed, order);
  const ms = timeOfUndecided(packed);
  at[row] = ms < 0 ? day : day * DAY_MS + ms;
  return ms < 0 ? DATE_FORM.day : DATE_FORM.wall;
}

function nextMonth(firstDay: Day): Day {
  const { year, month } = civilOf(firstDay);
  return firstDay + daysInMonth(year, month);
}
