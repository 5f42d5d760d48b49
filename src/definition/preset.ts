import type { ExportName, Team } from './definition.js';

/**
 * How the exports of a CRM are written, as data: a file of `config/presets/`. What a definition says itself goes before it.
 */
export interface Preset {
  /** As `preset:` names it, and the file is called: `salesforce-report`. */
  readonly id: string;
  /** As people call it: `Salesforce report`. */
  readonly name: string;
  readonly exports: ReadonlyMap<ExportName, PresetExport>;
  /** What lines that the CRM writes below the rows begin with, beside those that are known of any. */
  readonly footers: readonly string[];
  /** What stands in cells that say nothing, beside what is known of any: `Select`, `-None-`. */
  readonly blanks: readonly string[];
  /** The usual mapping of its statuses, in the order of the path; exits last. Only `init` makes anything of it. */
  readonly states: readonly PresetState[];
}

/** One kind of export as this CRM writes it. */
export interface PresetExport {
  /** Headers that hardly anything but this export of this CRM has: by them a file is recognised. */
  readonly telling: readonly string[];
  /**
   * Field (`id`, `created`, …) → headers it is known under, best first; they go before the built-in ones. Headers that stand
   * together are read together: a cell comes from the first of them that is filled.
   */
  readonly columns: Readonly<Record<string, readonly (readonly string[])[]>>;
  /** Rows count only where that column (the first of the headers that is there) holds one of the values; without any of the headers, all count. */
  readonly only: readonly { readonly headers: readonly string[]; readonly values: readonly string[] }[];
  /** Patterns tried before dates are recognised: how the CRM writes them, whatever the user's settings. */
  readonly dates: readonly string[];
  /** Attribute → headers it is known under: what `init` offers. */
  readonly attributes: Readonly<Record<string, readonly string[]>>;
  /** Deals: the values of the status column that mean won and lost. */
  readonly status: { readonly won: readonly string[]; readonly lost: readonly string[] } | null;
  /** Those headers of `columns` under which names of people stand where others have ids: two of one name can't be told apart. */
  readonly linkedByName: readonly string[];
}

/** A stage or exit as this CRM usually has it. */
export interface PresetState {
  readonly id: string;
  readonly name: string;
  readonly means: string;
  readonly kind: 'stage' | 'exit';
  readonly team: Team;
  /** Entered by being created. */
  readonly created: boolean;
  /** Values of the status column that stand for it. */
  readonly statuses: readonly string[];
  /** Headers of dated columns that tell when, best first. */
  readonly columns: readonly string[];
  readonly deal: 'created' | 'won' | 'lost' | null;
  /** Of an exit: whether there is usually no way back. */
  readonly final: boolean;
}

/** Where presets come from: their names, and the YAML text of each; null where there is none of that name. */
export interface PresetSource {
  readonly names: readonly string[];
  read(name: string): string | null;
}

/** For who brings none. */
export const NO_PRESETS: PresetSource = { names: [], read: () => null };
