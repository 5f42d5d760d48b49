import { type Cursor, takeChar, takeSpaces } from './cursor.js';
import { takeFoldedWord } from './take-folded-word.js';

/** Names of the days from Monday on, in lower case without accents: English, German, French, Spanish, Italian, Dutch. */
const WEEKDAYS: readonly string[] = [
  'monday mon montag mo lundi lun lunes lunedi maandag ma',
  'tuesday tue tues dienstag di mardi mar martes martedi dinsdag',
  'wednesday wed mittwoch mi mercredi mer miercoles mie mercoledi woensdag wo',
  'thursday thu thur thurs donnerstag do jeudi jeu jueves jue giovedi gio donderdag',
  'friday fri freitag fr vendredi ven viernes vie venerdi vrijdag vr',
  'saturday sat samstag sonnabend sa samedi sam sabado sab sabato zaterdag za',
  'sunday sun sonntag so dimanche dim domingo dom domenica zondag zo',
];

const WEEKDAY_OF: ReadonlyMap<string, number> = new Map(
  WEEKDAYS.flatMap((names, index) => names.split(' ').map((name) => [name, index] as const)),
);

/** A day of the week and what stands between it and its date: 0 is Monday; null where it is none. */
export function takeWeekday(cursor: Cursor): number | null {
  const weekday = WEEKDAY_OF.get(takeFoldedWord(cursor)) ?? null;
  takeChar(cursor, '.');
  takeChar(cursor, ',');
  takeSpaces(cursor);
  return weekday;
}
