import type { Sla } from '../definition/definition.js';
import { lastMomentOf } from '../leads/arrange-events.js';
import { NO_EVENT } from '../leads/hand-over-span.js';
import type { Leads } from '../leads/leads.js';
import { type Instant, isInterval } from '../time/moment.js';
import type { Zone } from '../time/zone.js';
import { type ClockColumns, clockColumns } from './clock-columns.js';
import { type ClockRules, clockRules, limitsOf } from './clock-rules.js';
import { findDue, shareGoneAt } from './clock-window.js';
import { DUE, MAYBE_DUE, NOT_DUE } from './clocks.js';
import { exclusionOf } from './exclusion-of.js';
import { NO_GIVE_UP } from './gave-up.js';
import { startDays } from './start-days.js';
import type { Starts } from './starts.js';
import { NO_FILE, NO_STOP, type Rewritten, type Start } from './stop.js';
import { targetsOf, termsOf } from './terms-of.js';
import { endOf, type Judged, judge, RUNNING, type Verdict, verdictOf } from './verdict.js';

const PAUSED = verdictOf('running', 'paused');
const AT_RISK = verdictOf('at_risk');

/** Judges every clock of an SLA whose starts, and whatever stops it, are on record. */
export function judgeClocks(leads: Leads, sla: Sla, starts: Starts): ClockColumns {
  const { zone } = leads.definition.calendar;
  const columns = clockColumns(starts.count);
  const terms = termsOf(leads, 'leads', sla);
  const exclude = exclusionOf(leads, 'leads', sla);
  const targetOf = targetsOf(sla);
  const dayOf = startDays(leads, sla);
  const rules = clockRules(leads, sla);
  const judged: Judged = {
    stop: NO_STOP,
    gaveUp: NO_GIVE_UP,
    dueFrom: Number.NaN,
    dueTo: Number.NaN,
    arePausesKnown: true,
  };
  const start = emptyStart();
  for (let clock = 0; clock < starts.count; clock++) {
    startAt(start, zone, starts, clock);
    const term = terms[start.lead]!;
    const day = dayOf(start.to);
    judged.stop = rules.stop.find(start);
    judged.gaveUp = rules.findGiveUp(start);
    findDue(rules.window, start, term, judged);
    columns.term[clock] = term;
    columns.target[clock] = targetOf(term, day);
    setDue(columns, clock, judged, rules.limits.asOf);
    const excluded = exclude(start.lead, day);
    if (excluded === null) setVerdict(columns, clock, verdictFor(sla, rules, start, term, judged), judged);
    else setState(columns, clock, verdictOf('excluded', excluded));
  }
  return columns;
}

/** One to be written over: see `emptyStop`. */
function emptyStart(): Rewritten<Start> {
  const at = Number.NaN;
  return { lead: 0, at, width: 0, from: at, to: at, event: NO_EVENT, file: NO_FILE };
}

/** Writes down the start of a clock. */
function startAt(start: Rewritten<Start>, zone: Zone, starts: Starts, clock: number): void {
  start.lead = starts.of[clock]!;
  start.at = starts.at[clock]!;
  start.width = starts.width[clock]!;
  start.from = start.at;
  start.to = lastMomentOf(zone, start.at, start.width);
  start.event = starts.event[clock]!;
  start.file = isInterval(start.width) ? starts.placeOf(clock).file : NO_FILE;
}

function setDue(columns: ClockColumns, clock: number, { dueFrom, dueTo }: Judged, asOf: Instant): void {
  columns.dueFrom[clock] = dueFrom;
  columns.dueTo[clock] = dueTo;
  columns.due[clock] = dueTo < asOf ? DUE : dueFrom >= asOf ? NOT_DUE : MAYBE_DUE;
}

function setVerdict(columns: ClockColumns, clock: number, verdict: Verdict, judged: Judged): void {
  const { at, width } = endOf(verdict, judged);
  columns.endAt[clock] = at;
  columns.endWidth[clock] = width;
  setState(columns, clock, verdict);
}

function setState(columns: ClockColumns, clock: number, { state, why }: Verdict): void {
  columns.state[clock] = state;
  columns.why[clock] = why;
}

/** How it stands; while it runs also whether the share of its time is over at which a warning was agreed. */
function verdictFor(
  { warnAt }: Sla,
  rules: ClockRules,
  { lead, from }: Start,
  term: number,
  judged: Judged,
): Verdict {
  const { window, limits } = rules;
  const verdict = judge(judged, limitsOf(rules, lead));
  if (verdict !== RUNNING) return verdict;
  if (judged.dueFrom === Number.POSITIVE_INFINITY) return PAUSED;
  if (warnAt === null) return RUNNING;
  const { shortest } = window.pausesOf(lead);
  return shareGoneAt(window, lead, term, from, warnAt, shortest) < limits.asOf ? AT_RISK : RUNNING;
}
