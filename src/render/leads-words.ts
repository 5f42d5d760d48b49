import type { CountedItem, EntryCounts, Uncounted, WhenItem } from '../report/lead-values.js';
import { formatDay } from '../time/civil.js';
import type { Zone } from '../time/zone.js';

type CountedAs = NonNullable<CountedItem>['as'][number];

/** What each way of standing behind a figure means. */
const MEANS: Readonly<Record<CountedAs, string>> = {
  counted: 'it is in the figure',
  reached: 'it got there, inside the window where there is one',
  accepted: 'accepted, or in a later stage, by the moment the decision was due',
  met: 'a clock that stopped in time',
  answered: 'somebody was in touch after it was handed over',
  won: 'a deal that is won',
  sourced: 'its revenue is claimed by the one rule agreed',
  not_sourced: 'its revenue is not claimed by the one rule agreed',
  open: 'it may still get there: no final exit, and no window that is over',
  at_risk: 'a clock that runs, and has little time left: beside the figure, not in it',
  running: 'a clock that runs, and is not due yet: beside the figure, not in it',
  not_due: 'not due yet: beside the figure, not in it',
  stale: 'open for longer than agreed: beside the figure, in the rate that counts stale deals as lost',
  late: 'accepted after the decision was due',
  breached: 'a clock that stopped after it was due, or that was given up',
  overdue: 'a clock that still runs, and was due before',
  undecided: 'neither accepted nor rejected by the moment the decision was due',
  unanswered: 'nobody has been in touch since it was handed over',
  rejected: 'handed back',
  lost: 'a deal that is lost',
  exited: 'it left the path for good without getting there',
  not_reached: 'the window is over, and it did not get there in time',
  not_won: 'the window is over, and the deal was not won in time',
  cannot_tell: 'its time is not known well enough to say',
  excluded: 'a clock that is not counted, by what was agreed: beside the figure, not in it',
  implied: 'passed without a record of it: beside the figure, not in it',
  re_entry: 'entered again in the period: beside the figure, not in it',
  reversed: 'won in the period and lost since: beside the figure, not in it',
  undated: 'closed at an unknown time: beside the figure, in no period',
  negative: 'recorded in reverse order: left out, and counted beside the figure',
  without_start: 'without a record of where the time starts: left out, and counted beside the figure',
  without_amount: 'a deal without an amount: it adds no money, and is counted beside the figure',
};

/** Why a lead has no part in a figure. */
const UNCOUNTED: Readonly<Record<Uncounted, string>> = {
  no_value: 'the figure has no value, so nobody has a part in it',
  filtered_out: 'no part in it: the filter leaves it out',
  no_deal: 'no part in it: no deal is linked to this lead',
  no_deal_counted: 'no part in it: none of its deals is one that it counts in the period',
  not_entered: 'no part in it: no entry, with a time, of what it counts is on record',
  other_period: 'no part in it: the entry that it counts is of another time than the period',
  stepped_back:
    'no part in it: its entry in the period was no hand-over, since the lead stepped back there from a later stage',
  handed_over_before:
    'no part in it: its entry in the period was no new hand-over, since nothing had taken the lead back since the one before',
  no_part: 'no part in it: nothing that it counts happened to this lead in the period',
};

const COUNTS: Readonly<Record<EntryCounts, string>> = {
  first: 'first entry',
  again: 'entered again',
  recycle: 'recycled',
  hand_over: 'handed over',
  undated: 'reached, time unknown',
  reversed: 'a win, withdrawn since',
  support: 'supports the entry',
};

/** What is not said in the words of its code: in those of the report. */
const WORDS: Readonly<Record<string, string>> = {
  not_due: 'not due yet',
  cannot_tell: "can't be told",
  re_entry: 'again',
  reversed: 'withdrawn',
  undated: 'at an unknown time',
  negative: 'in reverse order',
  exited: 'left for good',
  without_start: 'without a start',
  without_amount: 'without an amount',
};

/** A code of the document in words, as `--as` takes it too: `not_reached` is `not reached`. */
export function words(code: string): string {
  return WORDS[code] ?? code.replaceAll('_', ' ');
}

/** Why something stands so behind a figure. */
export function countedMeaning(as: string): string {
  return MEANS[as as CountedAs] ?? '';
}

/** Why a lead has no part in a figure, in words. */
export function uncountedMeaning(uncounted: Uncounted): string {
  return UNCOUNTED[uncounted];
}

/** As what an entry counts: `first entry, handed over`. */
export function countsText(counts: readonly EntryCounts[]): string {
  return counts.map((each) => COUNTS[each]).join(', ');
}

/** The date of a moment in the calendar's zone, `2026-01-12`; of an interval its first and last: `2026-01-05–12`. */
export function whenDate(when: WhenItem, zone: Zone): string {
  if (when === null) return '?';
  if ('on' in when) return when.on;
  if ('at' in when) return formatDay(zone.dayOf(Date.parse(when.at)));
  return daySpan(
    formatDay(zone.dayOf(Date.parse(when.after))),
    formatDay(zone.dayOf(Date.parse(when.before))),
  );
}

/** `2026-11-02–09`, `2026-10-26–11-02`: of the last day only what it has not in common with the first. */
function daySpan(first: string, last: string): string {
  if (first === last) return first;
  const common = first.slice(0, 8) === last.slice(0, 8) ? 8 : first.slice(0, 5) === last.slice(0, 5) ? 5 : 0;
  return `${first}–${last.slice(common)}`;
}

/** A moment in the calendar's zone, as exactly as it is known: `2026-01-12 09:30`, seconds where there are any. */
export function whenText(when: WhenItem, zone: Zone): string {
  if (when === null) return 'time unknown';
  if ('on' in when) return when.on;
  if ('at' in when) return wallTime(when.at, zone);
  const [after, before] = [Date.parse(when.after), Date.parse(when.before)];
  const ofDays = [zone.dayOf(after), zone.dayOf(before)] as const;
  const isOfDays = zone.startOfDay(ofDays[0]) === after && zone.startOfDay(ofDays[1] + 1) === before + 1000;
  if (isOfDays) return `between ${formatDay(ofDays[0])} and ${formatDay(ofDays[1])}`;
  return `between ${wallTime(when.after, zone)} and ${wallTime(when.before, zone)}`;
}

function wallTime(instant: string, zone: Zone): string {
  const at = Date.parse(instant);
  const text = new Date(at + zone.offsetAt(at)).toISOString();
  const seconds = text.slice(17, 19);
  return `${text.slice(0, 10)} ${text.slice(11, 16)}${seconds === '00' ? '' : `:${seconds}`}`;
}
