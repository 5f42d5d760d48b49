import type { NoValueBecause } from '../report/json-values.js';
import type { Zone } from '../time/zone.js';
import { momentText } from './moment-text.js';
import { plainText } from './plain-text.js';

/** What is behind a missing value, in words, and where that isn't plain what to do. */
export function becauseText({ reason, export: name, column, to, state }: NoValueBecause, zone: Zone): string {
  const until = to === null ? 'an earlier day' : momentText(plainText(to), zone);
  const stage = plainText(state?.name ?? 'the stage');
  switch (reason) {
    case 'period_after_data':
      return `it begins after the data, which end on ${until}`;
    case 'export_ends':
      return `the ${name} export is complete only to ${until}`;
    case 'export_missing':
      return `it is counted from the ${name} export, which the definition does not name`;
    case 'column_missing':
      return `it is counted from the column "${plainText(column ?? '')}", which the ${name} export lacks: name it under exports.${name}.columns`;
    case 'criteria_missing':
      return `the leads export has none of the columns that the criteria of ${stage} test`;
    case 'only_a_status':
      return `${stage} has only a status, without a time: name a dated column for it, or the export stage_history`;
    case 'deals_not_linked':
      return `no deal is linked to a lead, and deals tell when one enters ${stage}: \`scorecard check\` says how to link them`;
    case 'entry_not_told':
      return `the exports do not tell when a lead enters ${stage}`;
    case 'attribute_not_told':
      return 'the exports do not tell what is filtered or grouped by';
    case 'spend_not_divided':
      return 'spend is known by source at most, and never spread further';
    case 'spend_cut':
      return 'the period cuts a row of spend that is of more than a day';
    case 'no_spend':
      return 'no spend of this period is known to be for it';
    case 'not_reached':
      return 'not reached: half of them, or more, are still without an answer';
    case 'reached_at_unknown_time':
      return 'some got there at a time unknown, so that nobody can tell how many had by then';
    case 'touches_not_told':
      return 'the touches export lacks a column by which the agreement tells which of them count: name "type" and "by" under exports.touches.columns';
    case 'not_computed':
      return 'the version that made this report does not compute it';
  }
}
