import { aroundDate } from '../definition/snapshot-pattern.js';
import { formatDay, parseDay } from '../time/civil.js';
import { formatInstant } from '../time/format-instant.js';
import type { Instant } from '../time/moment.js';
import { parseInstant } from '../time/parse-instant.js';
import type { Zone } from '../time/zone.js';
import { FIRST_YEAR, LAST_YEAR } from './decode/date-reading.js';
import type { Snapshot } from './snapshot.js';

/** `2026-11-02`, `20261102`, `2026_11_02`, `2026.11.02`. */
const DAY = '((?:19|20|21)\\d\\d)([-_.]?)(\\d\\d)\\2(\\d\\d)';
/** `T0600`, `-0600`, `_06-00`, `T060000Z`. */
const TIME = '(?:[T_ -](\\d\\d)[-_.:]?(\\d\\d)(?:[-_.:]?(\\d\\d))?(Z)?)?';

/**
 * When the snapshot of this name was taken, its pattern being such as `exports/leads-{date}.csv`; times without `Z` are of
 * the zone. Null where the name holds no date in that place, or one of a year that no cell may have either.
 */
export function snapshotOfName(pattern: string, name: string, zone: Zone): Snapshot | null {
  const [before, after] = aroundDate(pattern);
  const form = new RegExp(`^${anyOf(before)}(?<!\\d)${DAY}${TIME}(?!\\d)${anyOf(after)}$`, 'su');
  const found = form.exec(name.split(/[/\\]/).at(-1) ?? name);
  if (found === null) return null;
  const [, year, , month, dayOfMonth, hour, minute, second = '00', utc = ''] = found;
  const written = `${year}-${month}-${dayOfMonth}`;
  const day = parseDay(written);
  if (day === null || Number(year) < FIRST_YEAR || Number(year) > LAST_YEAR) return null;
  if (hour === undefined) return onDay(zone.startOfDay(day), zone.startOfDay(day + 1), formatDay(day));
  const at = parseInstant(`${written}T${hour}:${minute}:${second}${utc}`, zone);
  return at === null ? null : { at, until: at, text: formatInstant(at) };
}

function onDay(at: Instant, end: Instant, text: string): Snapshot {
  return { at, until: end - 1000, text };
}

/** A part of a pattern as a regular expression: `*` and `?` stand for anything, all else for itself. */
function anyOf(part: string): string {
  return part.replace(/[.+^${}()|[\]\\*?]/g, (sign) =>
    sign === '*' ? '.*?' : sign === '?' ? '.' : `\\${sign}`,
  );
}
