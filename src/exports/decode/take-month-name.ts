import { type Cursor, takeChar } from './cursor.js';
import { takeFoldedWord } from './take-folded-word.js';

/**
 * Names of the months in lower case without accents, as Unicode's CLDR has them in full and short: English, German,
 * French, Spanish, Italian, Portuguese, Dutch, Danish, Norwegian, Swedish. None is another month elsewhere; `jui`,
 * which could be two, is none.
 */
const MONTHS: readonly string[] = [
  'january jan januar janner janvier janv enero ene gennaio gen janeiro januari',
  'february feb februar fevrier fevr fev febrero febbraio fevereiro februari febr',
  'march mar marz maerz mrz mars marzo marco maart mrt marts',
  'april apr avril avr abril abr aprile',
  'may mai mayo maggio mag maio mei maj',
  'june jun juni juin junio giugno giu junho',
  'july jul juli juil juillet julio luglio lug julho',
  'august aug aout agosto ago augustus augusti',
  'september sep sept septembre septiembre settembre set setembro',
  'october oct oktober okt octobre octubre ottobre ott outubro out',
  'november nov novembre noviembre novembro',
  'december dec dezember dez decembre diciembre dic dicembre dezembro desember des',
];

const MONTH_OF: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
);

/** A month's name, in full or short (`Apr`, `Apr.`, `Sept`, `März`): 1 is January; null where it is none. */
export function takeMonthName(cursor: Cursor): number | null {
  const month = MONTH_OF.get(takeFoldedWord(cursor)) ?? null;
  takeChar(cursor, '.');
  return month;
}
