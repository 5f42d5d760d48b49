/** Day or month first. */
export type DateOrder = 'day-first' | 'month-first';

const NUMERIC = /^(9{1,2})([/.-])(9{1,2})\2(9{4}|9{2})(?!9)(.*)$/;
const CLOCK = /^(?<between>,? ?|T)9{1,2}:99(?<seconds>:99)?(?<half> ?aa)?$/i;

/**
 * Patterns of `dates:` for a column whose values look like this (`9/99/9999 9:99 aa`): that form first, then what the
 * same export writes where the time of day is shorter, longer or not there. Empty where no order makes a difference.
 */
export function datePatterns(form: string, order: DateOrder): readonly string[] {
  const match = NUMERIC.exec(form.trim());
  if (match === null) return [];
  const [, , separator, , yearDigits, rest] = match;
  const year = yearDigits!.length === 4 ? 'yyyy' : 'yy';
  const parts = order === 'day-first' ? ['d', 'M', year] : ['M', 'd', year];
  const date = parts.join(separator);
  const clock = CLOCK.exec(rest!)?.groups;
  if (clock === undefined) return [date];
  const { between, seconds, half } = clock;
  const hour = half === undefined ? 'H' : 'h';
  const tail = half === undefined ? '' : half.replace(/aa/i, 'a');
  const times = [`${hour}:mm${tail}`, `${hour}:mm:ss${tail}`];
  if (seconds !== undefined) times.reverse();
  return [...times.map((time) => `${date}${between === 'T' ? "'T'" : between}${time}`), date];
}
