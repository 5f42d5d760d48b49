import type { Criterion } from '../definition/definition.js';

/** Where a field's values come from: the header the definition names, or the first built-in alias there is. */
interface ColumnOfField {
  /** `id`, `created`, `attribute:region`, `entered:mql` …: the field's name in the table. */
  readonly field: string;
  /** As the definition names it; null where the aliases decide. */
  readonly header: string | null;
  /** The definition's key that names it: `exports.leads.columns.created`; null where the aliases decide. */
  readonly key: string | null;
  /** Headers known to hold it, best first; empty where the definition names one. */
  readonly aliases: readonly string[];
  /**
   * Of a further plan of a field, whose cells are asked where those before it are blank: the aliases that are read together,
   * and which of those that a file has this one is of (1: the second).
   */
  readonly further?: { readonly groups: readonly (readonly string[])[]; readonly nth: number };
}

/**
 * One column to be read: what for, from where, and as what. Several may be of one field: in each row the first that says
 * something counts.
 */
export type FieldPlan = ColumnOfField &
  (
    | { readonly type: 'category' | 'number' | 'time' | 'hash' }
    | {
        readonly type: 'id';
        /** Those of the aliases under which it holds names of people in place of ids. */
        readonly names?: readonly string[];
      }
    | { readonly type: 'criterion'; readonly criterion: Criterion }
  );
