import type { ExportName } from '../../definition/definition.js';
import type { Problem } from '../../definition/problem.js';

/** What a file is and holds, as far as it tells by itself, before anything is agreed. */
export interface FileSurvey {
  /** As the user named it. */
  readonly file: string;
  /** Everything that is wrong with the file; with an error among it there is no table, and all below is empty. */
  readonly problems: readonly Problem[];
  /** Rows that would count, and those that wouldn't; 0 where only the header was asked for. */
  readonly rows: number;
  readonly leftOut: number;
  /** Those with a header, in the file's order. */
  readonly columns: readonly ColumnSurvey[];
  /**
   * What the file is: one kind of export, or several that take other rows of it each, by their `only` (a lead history
   * holds changes of statuses and of owners). Empty where it is none that is known.
   */
  readonly roles: readonly FileRole[];
  /** What it may be instead, likeliest first. */
  readonly alternatives: readonly FileRole[];
}

/** A kind of export that a file may be. */
export interface FileRole {
  readonly name: ExportName;
  /** Id of the preset; `plain` where no CRM is recognised. */
  readonly preset: string;
  /** Field → header as the file writes it, of those that were found. */
  readonly columns: Readonly<Record<string, string>>;
  /** The same of the attributes that the preset knows. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Header → values of the rows that count in this role, by the preset; empty where all do. */
  readonly only: Readonly<Record<string, readonly string[]>>;
  /** Rows that count in this role; 0 where only the header was asked for. */
  readonly rows: number;
  /** How sure: `telling` headers of that CRM alone, or `likely` by its columns. */
  readonly by: 'telling' | 'likely';
}

/** One column, by all of its values. Nothing that may be a person's is kept. */
export interface ColumnSurvey {
  readonly header: string;
  readonly filled: number;
  readonly blank: number;
  /** Of those blank, the ones that hold `-`, `N/A`, `Select` … */
  readonly placeholders: number;
  /** Distinct values, exact up to `MANY`; above it `MANY`. */
  readonly distinct: number;
  /**
   * Each with how often, commonest first, then by code unit; empty where there are many, or they may tell of people, or
   * are ids, dates or numbers. Of the old and new values of a history those of its statuses or stages alone.
   */
  readonly values: readonly { readonly text: string; readonly count: number }[];
  readonly dates: DatesSurvey | null;
  readonly numbers: NumbersSurvey | null;
  /** How many look like an e-mail address. */
  readonly emails: number;
  /** How many look like an id of a CRM: Salesforce's of 15 or 18 characters, a GUID, `zcrm_…`, or several with `;` between. */
  readonly ids: number;
}

/** Of a column most of whose values are dates. */
export interface DatesSurvey {
  readonly readable: number;
  /** The commonest, with letters and digits as `a` and `9`: `9/99/9999 9:99 aa`. */
  readonly form: string;
  readonly order: 'day-first' | 'month-first' | 'unknown' | 'not-asked';
  /** How many have a time of day. */
  readonly timesOfDay: number;
  /** How many are instants by themselves, by an offset or as seconds since 1970: no time zone need be known. */
  readonly offsets: number;
  /** `YYYY-MM-DD`, of those whose order is known; null where none is. */
  readonly earliest: string | null;
  readonly latest: string | null;
}

/** Of a column most of whose values are numbers, or telephone numbers. */
export interface NumbersSurvey {
  readonly readable: number;
  /** Which sign is the decimal one; `unknown` where it matters and no value tells. */
  readonly decimal: 'point' | 'comma' | 'unknown' | 'not-asked';
  /** Codes and signs written with them, each once, by code unit. */
  readonly currencies: readonly string[];
  /** How many are written with `%`. */
  readonly percent: number;
  /** How many look like telephone numbers rather than amounts. */
  readonly phones: number;
}

/** More distinct values than a status or a source has. */
export const MANY = 200;
