import type { Definition, ExportName } from '../definition/definition.js';
import type { CategoryColumn, ReadFile } from '../exports/table.js';
import type { Cutoff } from '../time/cutoff.js';
import type { Instant } from '../time/moment.js';
import type { Deals } from './deals.js';
import type { EventLog } from './event-log.js';

/**
 * What the exports say of every lead, joined: one timeline per lead and the deals. Nothing at or after
 * `asOf.limit` is in here. Leads are in order of their row in the export, one per id.
 */
export interface Leads {
  readonly definition: Definition;
  readonly count: number;
  readonly ids: readonly string[];
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
  /** Per exit: why, where the export says so. */
  readonly reasons: ReadonlyMap<string, CategoryColumn>;
  /** Null without a deals export. */
  readonly deals: Deals | null;
  readonly files: readonly ReadFile[];
  readonly asOf: Cutoff;
  readonly completeTo: ReadonlyMap<ExportName, Cutoff>;
  /** The earliest recorded time: where the period `all` begins. */
  readonly earliest: Instant;
  /** What of each export was used, for the report's head. */
  readonly exports: readonly ExportUse[];
}

/** How much of an export counted: `rows = used + leftOut`. Left out: what reading left out, repeated ids, what is later than as-of. */
export interface ExportUse {
  readonly name: ExportName;
  readonly files: readonly ReadFile[];
  readonly rows: number;
  readonly used: number;
  readonly leftOut: number;
}
