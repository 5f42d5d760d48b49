import { type Cursor, takeDigits, takeLetter } from './cursor.js';
import type { TimeOfDay } from './date-reading.js';
import { clockMs, takeFraction, takeOffset } from './take-time.js';

/**
 * A time of day without signs after a date without signs, as ISO 8601 has it: `T041802Z`, `T041802.5+0200`, `T0418`. Null,
 * and nothing taken, where it is written otherwise.
 */
export function takeBasicTime(cursor: Cursor): TimeOfDay | null {
  const from = cursor.at;
  const time = takeLetter(cursor, 't') ? basicTime(cursor) : null;
  if (time === null) cursor.at = from;
  return time;
}

function basicTime(cursor: Cursor): TimeOfDay | null {
  const from = cursor.at;
  const written = takeDigits(cursor, 6);
  const digits = cursor.at - from;
  if (digits !== 4 && digits !== 6) return null;
  const parts = digits === 4 ? written * 100 : written;
  const [hour, minute, second] = [Math.floor(parts / 10_000), Math.floor(parts / 100) % 100, parts % 100];
  const ms = clockMs({ hour, minute, second, ms: takeFraction(cursor), half: null });
  if (ms === null || cursor.at === cursor.end) return ms === null ? null : { ms, offsetMs: null };
  const offsetMs = takeOffset(cursor);
  return offsetMs === null ? null : { ms, offsetMs };
}
