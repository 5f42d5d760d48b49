import type { Calendar } from '../time/calendar.js';
import type { Duration } from '../time/duration.js';
import type { Day } from '../time/moment.js';
import type { PeriodUnit } from '../time/period.js';
import type { MeasureRef } from './measure-ref.js';
import type { Preset } from './preset.js';

export type Team = 'marketing' | 'sales';
export const EXPORT_NAMES = [
  'leads',
  'stage_history',
  'touches',
  'deals',
  'deal_history',
  'owner_history',
  'users',
  'spend',
  'survey',
] as const;
export type ExportName = (typeof EXPORT_NAMES)[number];

/** What both teams agreed on: parsed, defaults filled in, every reference resolved. Shares are 0–1. */
export interface Definition {
  /** The file it was read from, as the user named it. */
  readonly file: string;
  readonly name: string;
  readonly agreement: number;
  readonly effectiveFrom: Day | null;
  readonly mission: 'pipeline' | 'revenue' | 'both' | null;
  readonly currency: string;
  readonly review: {
    readonly every: Extract<PeriodUnit, 'week' | 'month' | 'quarter'>;
    readonly with: readonly string[];
  };
  readonly calendar: Calendar;
  readonly calendars: ReadonlyMap<string, Calendar>;
  readonly calendarBy: { readonly attribute: string; readonly calendars: ReadonlyMap<string, string> } | null;
  readonly people: People;
  readonly exports: ReadonlyMap<ExportName, ExportDefinition>;
  /** The success path, in order. */
  readonly stages: readonly Stage[];
  readonly exits: readonly Exit[];
  readonly maySkipStages: boolean;
  readonly orderToleranceDays: number;
  /** Null where the stages have no teams and nothing is said. */
  readonly handOver: HandOver | null;
  readonly staleAfterDays: number | null;
  /** Per attribute: spelling as exported → the value it counts as. */
  readonly aliases: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Currency code → its worth in `currency`. */
  readonly rates: ReadonlyMap<string, number>;
  readonly marketingSourced: {
    readonly of: 'source' | 'deal_source';
    readonly values: readonly string[];
  } | null;
  readonly touches: TouchRules;
  readonly slas: readonly Sla[];
  readonly waivers: readonly Waiver[];
  readonly assumptions: readonly Assumption[];
  readonly goals: Goals;
  /** The rows of the report in order; null where left out: the default set is then made from the exports. */
  readonly measures: readonly MeasureRow[] | null;
  readonly minSample: number;
  /** A path with `{period}`, relative to the definition. */
  readonly notes: string | null;
  /** Key of the file with what is around it → its line: `calendar_by`, `touches.not_by`, `calendars.NAME.holidays`. */
  readonly lines: ReadonlyMap<string, number>;
}

export interface People {
  readonly heads: Readonly<Record<Team, string | null>>;
  readonly disputes: string | null;
  readonly tell: readonly string[];
  readonly show: 'names' | 'pseudonyms' | 'hidden';
  readonly keyFile: string | null;
  readonly smallestGroupShown: number;
}

export interface ExportDefinition {
  readonly name: ExportName;
  /** Patterns relative to the definition; empty where only `--export` names the files. */
  readonly files: readonly string[];
  /** How the CRM writes it; null where the definition names none. What the definition says itself goes before it. */
  readonly preset: Preset | null;
  /** Field (`id`, `created`, …) → header, as written. */
  readonly columns: Readonly<Record<string, string>>;
  /** Field → headers that are asked, in this order, where a row’s cell under the one of `columns` is blank. */
  readonly fallbacks: Readonly<Record<string, readonly string[]>>;
  /** Attribute → header. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Rows count only where every one of these columns holds one of the values. */
  readonly only: Readonly<Record<string, readonly string[]>>;
  /** Patterns for every date column, or per header. */
  readonly dates: {
    readonly all: readonly string[];
    readonly byColumn: Readonly<Record<string, readonly string[]>>;
  };
  /** The decimal sign of every column of numbers, or per header; null where it is recognised. */
  readonly numbers: {
    readonly all: '.' | ',' | null;
    readonly byColumn: Readonly<Record<string, '.' | ','>>;
  };
  readonly timeZone: string | null;
  /** An instant or date as written, `file`, `as_of`, or null. */
  readonly completeTo: string | null;
  /** Header of the column by which leads are one, or null. */
  readonly oneLeadPer: string | null;
  /** Deals only: values of the status column (the definition's, else the preset's), or `won` where every row is a won deal. */
  readonly status: { readonly won: readonly string[]; readonly lost: readonly string[] } | 'won' | null;
  /** Line of the export's key in the definition. */
  readonly line: number;
}

/** What evidences an entry: any of these. */
export interface Evidence {
  readonly created: boolean;
  readonly status: readonly string[];
  /** Header of a dated column of the leads export. */
  readonly column: string | null;
  readonly deal: { readonly on: 'created' | 'won' | 'lost' } | { readonly stages: readonly string[] } | null;
}

export interface Stage {
  readonly id: string;
  readonly name: string;
  readonly means: string | null;
  readonly team: Team | null;
  readonly entered: Evidence;
  readonly criteria: readonly Criterion[];
}

export interface Exit {
  readonly id: string;
  readonly name: string;
  readonly means: string | null;
  readonly entered: Evidence;
  /** No way back. */
  readonly final: boolean;
  /** Header of the leads export's column that says why. */
  readonly reasonColumn: string | null;
}

/** A test of one column's value, judged while reading. */
export type Criterion = { readonly column: string } & (
  | { readonly is: 'present' | 'absent' }
  /** `isPercent`: the bound is in percent, 50 for `50%`. */
  | { readonly atLeast: number; readonly isPercent?: true }
  | { readonly atMost: number; readonly isPercent?: true }
  | { readonly in: readonly string[] }
  | { readonly notIn: readonly string[] }
);

export interface HandOver {
  /** Index in `stages`. */
  readonly at: number;
  /** Index in `stages`. */
  readonly accepted: number;
  /** Indexes in `exits`. */
  readonly rejected: readonly number[];
  readonly decideWithin: Duration;
}

export interface TouchRules {
  /** Kind → activity types; empty where every kind counts. */
  readonly counts: ReadonlyMap<string, readonly string[]>;
  readonly contactOutcomes: readonly string[];
  readonly notBy: readonly string[];
  readonly lookBackSeconds: number;
}

/** Attribute → the values that match, or with `not` those that don't. All must hold. */
export type Filter = readonly {
  readonly attribute: string;
  readonly not: boolean;
  readonly values: readonly string[];
}[];

/** A value agreed on from a date on (null: from the beginning), oldest first. */
export type Agreed = readonly { readonly from: Day | null; readonly value: number }[];

export interface Sla {
  readonly id: string;
  readonly name: string;
  readonly team: Team | null;
  readonly starts: string | null;
  readonly stops: readonly string[];
  readonly within: Duration | null;
  readonly terms: readonly {
    readonly for: Filter;
    readonly within: Duration | null;
    readonly target: Agreed;
  }[];
  readonly appliesTo: Filter;
  readonly target: Agreed;
  readonly warnAt: number | null;
  readonly pausedIn: readonly string[];
  readonly unlessReasons: readonly string[];
  readonly escalateTo: string | null;
  readonly touches: {
    readonly atLeast: number;
    readonly onDays: number | null;
    readonly of: Readonly<Record<string, number>>;
  } | null;
  readonly or: readonly string[];
  readonly before: readonly string[];
  /** A stage id whose criteria each hand-over must meet, or `won`/`lost` deals. */
  readonly criteriaOf: string | null;
  /** Line of the definition on which its entry begins. */
  readonly line: number;
}

export interface Waiver {
  readonly sla: string;
  readonly lead: string;
  readonly reason: string;
  readonly by: string;
  readonly until: Day | null;
  /** Line of the definition on which its entry begins. */
  readonly line: number;
}

export interface Assumption {
  readonly id: string;
  readonly measure: MeasureRef;
  readonly withinDays: number | null;
  /** One value, or one per period id. In the unit of the measure: share, money, seconds, count. */
  readonly assumed: { readonly value: number } | { readonly byPeriod: ReadonlyMap<string, number> };
  readonly per: 'week' | 'month' | 'quarter' | null;
  readonly belongsTo: Team | null;
  readonly over: Watch;
  readonly where: Filter;
  /** Line of the definition on which its entry begins. */
  readonly line: number;
}

/** The stretch of time over which an assumption is watched. */
export interface Watch {
  /** As written: `last 6 months`, `since 2026-07-01`, `2026-Q3`. */
  readonly text: string;
  readonly of:
    | { readonly last: number; readonly unit: 'week' | 'month' | 'quarter' | 'year' }
    | { readonly since: Day }
    | { readonly period: string };
}

export interface Goals {
  readonly revenue: ReadonlyMap<string, number>;
  readonly marketingSourcedShare: number | null;
  readonly jeopardyBelow: number;
}

/** One row of the report. Targets are shares, counts, seconds, or money in `currency` (not minor units). */
export interface MeasureRow {
  readonly id: string;
  readonly measure: MeasureRef;
  readonly name: string;
  readonly team: Team | null;
  readonly withinDays: number | null;
  readonly where: Filter;
  /** Empty where none was agreed. */
  readonly target: Agreed;
}
