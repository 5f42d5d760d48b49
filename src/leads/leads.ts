import type { Definition, ExportName } from '../definition/definition.js';
import type { ProblemCode } from '../definition/problem-catalogue.js';
import type { CategoryColumn, ReadFile } from '../exports/table.js';
import type { Cutoff } from '../time/cutoff.js';
import type { Instant } from '../time/moment.js';
import type { Changes } from './changes.js';
import type { StageCriteria } from './criteria.js';
import type { Deals } from './deals.js';
import type { EventLog } from './event-log.js';
import type { Finding } from './finding.js';
import type { RecordIds } from './record-ids.js';
import type { Spend } from './spend.js';
import type { Survey } from './survey.js';
import type { TellingRow } from './telling-row.js';
import type { Touches } from './touches.js';

/**
 * What the exports say of every lead, joined: one timeline per lead and the deals. Nothing at or after
 * `asOf.limit` is in here. Leads are in order of their row in the export, one per id.
 */
export interface Leads {
  readonly definition: Definition;
  readonly count: number;
  readonly ids: RecordIds;
  readonly log: EventLog;
  /**
   * Per state (stages, then exits), per lead: when it was first entered on record; NaN where never.
   * `width` as in `Moment`.
   */
  readonly entered: readonly { readonly at: Float64Array; readonly width: Uint32Array }[];
  /** Per state, per lead: 1 where reached at an unknown time. */
  readonly undated: readonly Uint8Array[];
  /** `owner`, `source`, `status` and the attributes of the leads export, as far as it has them. */
  readonly attributes: ReadonlyMap<string, CategoryColumn>;
  /** When each lead was created, NaN where that is blank; null where the export doesn't say. `width` as in `Moment`. */
  readonly created: { readonly at: Float64Array; readonly width: Uint32Array } | null;
  /** Per exit: why, where the export says so. */
  readonly reasons: ReadonlyMap<string, CategoryColumn>;
  /** Of the stages that have criteria, those of which the export has a column. */
  readonly criteria: readonly StageCriteria[];
  /** Everybody whom an export names as an owner, a user or who did a touch; also in rows that don't count. */
  readonly people: readonly string[];
  /** Null without a deals export. */
  readonly deals: Deals | null;
  /** By lead; null without a touches export. */
  readonly touches: Touches | null;
  /** By lead, `to` a name as in the attribute `owner`; null without an owner history. */
  readonly ownerChanges: Changes | null;
  /**
   * By lead, whom it belonged to as of the report, which the attribute `owner` of a newer leads export need not tell; null
   * without an owner history.
   */
  readonly ownerAsOf: CategoryColumn | null;
  /**
   * By lead, every change of its own status, also to one that is of no stage; null without a stage history, and where no SLA
   * has `paused_in`: nothing else needs them.
   */
  readonly statusChanges: Changes | null;
  /** Null without a spend export. */
  readonly spend: Spend | null;
  /** Null without a survey. */
  readonly survey: Survey | null;
  /** What joining the exports found wrong, and whom it concerns. */
  readonly findings: readonly Finding[];
  readonly files: readonly ReadFile[];
  readonly asOf: Cutoff;
  /** Also of the histories that snapshots tell: up to the newest of these. */
  readonly completeTo: ReadonlyMap<ExportName, Cutoff>;
  /** Exports that are given as snapshots, and the histories that these tell. */
  readonly snapshots: ReadonlyMap<ExportName, SnapshotsTaken>;
  /** The earliest recorded time: where the period `all` begins. */
  readonly earliest: Instant;
  /** What of each export was used, for the report's head. */
  readonly exports: readonly ExportUse[];
  /**
   * Every row of the exports that tells of these leads, and what joining made of it. Found when it is asked for, by going
   * through the exports again: no figure needs it, only the evidence behind one.
   */
  rowsTelling(leads: ReadonlySet<number>): readonly TellingRow[];
}

/** When snapshots were taken, each at the earliest that it may have been. */
export interface SnapshotsTaken {
  /** The first: what happened before it has no time. */
  readonly firstAt: Instant;
  /** The newest: what happened later it may not show. */
  readonly newestAt: Instant;
  /**
   * By lead, up to when they tell of it: when the last was taken that shows it and each of its deals (of a history: what changes),
   * -Infinity for none. Null where that is the newest for all, and of records of which a history export tells.
   */
  readonly shownTo: Float64Array | null;
}

/**
 * How much of an export counted: `rows = used + leftOut`. Left out: what reading left out, repeated ids, rows of
 * unknown leads or deals, rows where nothing changed, what is later than as-of.
 */
export interface ExportUse {
  readonly name: ExportName;
  readonly files: readonly ReadFile[];
  readonly rows: number;
  readonly used: number;
  readonly leftOut: number;
  /** Why: the code of the problem that tells of it (`rows-ragged`, `repeated-id`, …) → rows; adds up to `leftOut`. */
  readonly reasons: ReadonlyMap<ProblemCode, number>;
}
