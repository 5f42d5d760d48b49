import type { ExportPlan } from '../export-plan.js';
import type { Layout } from '../layout/find-layout.js';
import type { DecimalSign } from '../number-writing.js';

/** What a part of a file is read by, as plain data: a worker thread may be given it. */
export interface PartPlan {
  readonly plan: RowPlan;
  readonly layout: Layout;
  /** Per field of the plan, how its column is written in this file. */
  readonly writings: readonly ColumnWriting[];
}

/** Of an export's plan, what decides which rows count. */
export type RowPlan = Pick<ExportPlan, 'keys' | 'fields' | 'only' | 'footers' | 'blanks'>;

export interface ColumnWriting {
  /** Of `dates:`, in order. */
  readonly patterns: readonly string[];
  readonly strict: boolean;
  readonly sign: DecimalSign | null;
  /** As the file writes it; '' where it has no such column. */
  readonly header: string;
}
