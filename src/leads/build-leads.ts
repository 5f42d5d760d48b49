import type { Definition, ExportName } from '../definition/definition.js';
import { makeProblem } from '../definition/make-problem.js';
import type { Outcome } from '../definition/problem.js';
import type { Table } from '../exports/table.js';
import type { Cutoff } from '../time/cutoff.js';
import { dealOutcomes } from './deal-outcomes.js';
import { joinExports } from './join-exports.js';
import type { Leads } from './leads.js';
import { laterCutoff, recordedSpan } from './recorded-times.js';

/**
 * Joins the exports into leads: one timeline per lead, with its deals. `asOf` null: as of the newest recorded time.
 * No value only where no leads export was read, or none holds a time; the problems then say so as errors.
 */
export function buildLeads(
  definition: Definition,
  tables: ReadonlyMap<ExportName, Table>,
  asOf: Cutoff | null,
): Outcome<Leads> {
  const leads = tables.get('leads');
  const deals = tables.get('deals') ?? null;
  if (leads === undefined) {
    return failed(
      makeProblem('no-leads-export', 'No leads export was read; name its file under exports.leads.file'),
    );
  }
  if (!leads.columns.has('created') && definition.stages.some(({ entered }) => entered.created)) {
    const message =
      'A stage is entered when the lead is created, and the leads export has no column known to hold that time; ' +
      'name it under exports.leads.columns.created';
    return failed(makeProblem('created-missing', message, { file: leads.files[0]?.name ?? null, line: 1 }));
  }
  const { zone } = definition.calendar;
  const outcomes = deals === null ? null : dealOutcomes(definition, deals);
  const leadsSpan = recordedSpan(leads, null, zone);
  const dealsSpan = deals === null ? null : recordedSpan(deals, outcomes, zone);
  const at = asOf ?? laterCutoff(leadsSpan?.newest ?? null, dealsSpan?.newest ?? null);
  if (at === null) {
    const message = 'The exports hold no time at which anything happened; map a created time, or say --as-of';
    return failed(makeProblem('no-recorded-time', message, { file: leads.files[0]?.name ?? null }));
  }
  return joinExports(
    definition,
    { table: leads, span: leadsSpan, outcomes: null, asOf: at },
    deals === null ? null : { table: deals, span: dealsSpan, outcomes, asOf: at },
  );
}

function failed(problem: Outcome<Leads>['problems'][number]): Outcome<Leads> {
  return { value: null, problems: [problem] };
}
