import type { ProblemCode } from '../../definition/problem-catalogue.js';

/** What a kind of problem can move, and where it is mended. */
export interface Moved {
  /**
   * Names of facts (see `stateFacts`). `@` stands for the export in which the problem lies, `#` for the field; `order:*` for the
   * stages that were entered out of order, `sla:*` for the SLA at whose line of the definition it is. None: it moves nothing.
   */
  readonly facts: readonly string[];
  /** Keys of the definition: `@` as above, `#` for the key that maps the field. */
  readonly settings: readonly string[];
  /** What rests on these facts can't be shown at all. */
  readonly isFatal?: true;
  /** What nothing but the link of deals to leads tells can't be shown at all; the rest has a caveat. */
  readonly fatalFor?: 'only-by-link';
  /** As a note it says how things are done, and moves nothing. */
  readonly onlyAsWarning?: true;
}

const ROWS = { facts: ['@'], settings: ['exports.@.file'] };
const CELLS = { facts: ['@.#'], settings: ['#'] };
const DATES = { facts: ['@.#'], settings: ['#', 'exports.@.dates'] };
const TIMES = { facts: ['@.at'], settings: ['exports.@.columns.at'] };
const STATUSES = { facts: ['@.status'], settings: ['exports.@.file'] };
const NOTHING = { facts: [], settings: [] };
const LINKS = { facts: ['deals.link'], settings: ['exports.leads.file', 'exports.deals.columns.lead'] };
const CLOSED = ['exports.deals.columns.closed'];

/**
 * What each problem of the data can move. Every warning about exports and joins is in here; of the notes those that say
 * of a number that it may be another. An error makes unusable whatever rests on the export that it lies in.
 */
export const MOVED_BY: Readonly<Partial<Record<ProblemCode, Moved>>> = {
  // Files, rows and cells.
  'column-not-in-all-files': CELLS,
  'column-twice': CELLS,
  'file-without-rows': ROWS,
  'preset-column-missing': ROWS,
  'text-damaged': {
    facts: ['@.status', '@.to', '@.source', '@.type', '@.outcome', '@.by'],
    settings: ['exports.@.file'],
  },
  'rows-ragged': ROWS,
  'rows-broken-quote': ROWS,
  'unlike-rows': ROWS,
  'cell-swallows-rows': ROWS,
  'rows-too-large': ROWS,
  'rows-header-again': ROWS,
  'rows-without-id': { facts: ['@'], settings: ['exports.@.columns.id'] },
  'rows-without-date': { facts: ['@'], settings: ['exports.@.columns.at'] },
  'rows-below-header': ROWS,
  'rows-other-table': ROWS,
  'rows-id-damaged': ROWS,
  'ids-damaged': { facts: ['@', 'deals.link'], settings: ['#'] },
  'date-column-missing': NOTHING,
  'number-column-missing': NOTHING,
  'percent-unclear': CELLS,
  'dates-unreadable': DATES,
  'dates-out-of-range': CELLS,
  'numbers-unreadable': CELLS,
  'decimal-sign-unknown': CELLS,
  'amounts-rounded': { facts: ['@.amount'], settings: ['exports.@.numbers'] },
  // Up to when the exports tell.
  'export-ends-early': { facts: ['@'], settings: ['exports.@.file', 'exports.@.complete_to'] },
  'as-of-in-future': { facts: ['*'], settings: [] },
  'status-not-known-as-of': { facts: ['@.status'], settings: ['exports.@.columns.modified'] },
  // Leads and deals.
  'merged-into-unknown': { facts: ['@'], settings: ['exports.@.columns.merged_into'] },
  'deals-not-linked': {
    facts: ['deals.link'],
    settings: ['exports.deals.columns.lead', 'exports.leads.columns.deal'],
    fatalFor: 'only-by-link',
  },
  'deal-of-unknown-lead': LINKS,
  'ids-padded-otherwise': { facts: ['@', 'deals.link'], settings: ['exports.@.file'] },
  'lead-of-unknown-deal': { facts: ['deals.link'], settings: ['exports.deals.file', 'exports.deals.only'] },
  'status-never-occurs': { facts: ['#'], settings: ['exports.deals.status'], isFatal: true },
  'unknown-status': { facts: ['@.status', '@.to'], settings: ['stages', 'exits'] },
  'status-spelling': { facts: ['@.status', '@.to'], settings: ['stages', 'exports.deals.status'] },
  'currency-without-rate': { facts: ['@.amount'], settings: ['rates'] },
  'closed-without-date': { facts: ['deals.closed'], settings: CLOSED },
  'closed-before-created': { facts: ['cycle'], settings: CLOSED },
  'closed-before-lead': { facts: ['closed-before-lead'], settings: CLOSED },
  'stages-out-of-order': { facts: ['order:*'], settings: ['order_tolerance'] },
  'entry-after-final-exit': { facts: ['after-final'], settings: ['exits'] },
  'amount-carries-sum': { facts: ['amount:won', 'amount:all'], settings: ['exports.deals.columns.amount'] },
  'linked-by-name': {
    facts: ['@.link'],
    settings: ['exports.@.columns.lead', 'exports.@.columns.contact'],
    onlyAsWarning: true,
  },
  // Histories.
  'history-without-time': TIMES,
  'history-before-created': TIMES,
  'history-gap': { facts: ['@.to'], settings: ['exports.@.file'] },
  'status-differs-from-history': { facts: ['stage_history.to'], settings: ['exports.stage_history.file'] },
  'deal-differs-from-history': { facts: ['deals.status'], settings: ['exports.deal_history.file'] },
  // Snapshots.
  'snapshot-undated': ROWS,
  'snapshot-missing': STATUSES,
  'snapshot-lead-gone': STATUSES,
  'snapshot-deal-gone': STATUSES,
  'snapshot-created-changed': { facts: ['@.created'], settings: ['exports.@.columns.created'] },
  // What is attached to leads.
  'touch-of-unknown-lead': {
    facts: ['touches.link'],
    settings: ['exports.touches.columns.lead', 'exports.leads.columns.contact'],
  },
  'touch-without-time': { facts: ['touches.at'], settings: ['exports.touches.columns.at'] },
  'touches-not-done': { facts: ['touches'], settings: ['exports.touches.only'] },
  'touch-before-lead': { facts: ['touches.at'], settings: ['exports.touches.columns.at'] },
  'row-without-time': TIMES,
  'rows-in-several-files': ROWS,
  'survey-team-unknown': { facts: ['survey.team'], settings: ['exports.survey.columns.team'] },
  // What is agreed, held against the data.
  'sla-export-missing': { facts: ['sla:*'], settings: ['exports'] },
  'agreed-value-never-occurs': { facts: ['sla:*'], settings: ['slas', 'touches', 'aliases'] },
  'holidays-missing': { facts: ['hours'], settings: ['calendar.holidays'] },
  'waiver-of-unknown-lead': { facts: ['sla:*'], settings: ['waivers'] },
  'waiver-repeated': NOTHING,
  'term-never-reached': NOTHING,
};
