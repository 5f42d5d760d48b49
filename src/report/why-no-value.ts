import { measureInfo } from '../definition/catalogue.js';
import type { ExportName } from '../definition/definition.js';
import type { MeasureKind } from '../definition/measure-ref.js';
import { isTold } from '../leads/attribute-codes.js';
import { isDated } from '../leads/evidencing-exports.js';
import type { Leads } from '../leads/leads.js';
import { clockStarts } from '../measures/clock-starts.js';
import type { Fold } from '../measures/fold.js';
import { foldOf } from '../measures/fold-of.js';
import { inOnePeriod, type MeasureQuery, measureLeads } from '../measures/measure-leads.js';
import type { Measured } from '../measures/measured.js';
import { observedLimit } from '../measures/passages.js';
import type { Lacking } from '../sla/clocks.js';
import { clocksOf } from '../sla/clocks-of.js';
import { touchesLacking } from '../sla/touches-lacking.js';
import type { NoValueBecause } from './json-values.js';

/**
 * What is behind a figure's reason for having no value, so that it can be mended: which export ends, which stage has no
 * date, what nothing was spent on. Null where there is a value, or nothing to say beyond the reason. `by` is the
 * attribute of a group's figure.
 */
export function whyNoValue(
  leads: Leads,
  query: MeasureQuery,
  { noValue, parts }: Pick<Measured, 'noValue' | 'parts'>,
  by: string | null,
): NoValueBecause | null {
  if (noValue === 'beyond_complete_to') return endOfData(leads, query);
  if (noValue === 'not_configured') return lacking(leads, query, by);
  if (noValue !== 'no_data') return null;
  if (query.measure.kind === 'response_time')
    return (parts.unanswered ?? 0) === 0 ? null : because('not_reached');
  if (measureInfo(query.measure.kind).ripens)
    return (parts.cannot_tell ?? 0) === 0 ? null : because('reached_at_unknown_time');
  if (query.measure.kind !== 'cost_per') return null;
  return because((parts.cut ?? 0) === 0 ? 'no_spend' : 'spend_cut', { export: 'spend' });
}

/** The period begins after all data, else the export that ends too early for this figure. */
function endOfData(leads: Leads, query: MeasureQuery): NoValueBecause | null {
  const { asOf } = leads;
  if (query.period.start >= asOf.limit) return because('period_after_data', { to: asOf.text });
  const ends = [...leads.completeTo].sort(([, a], [, b]) => a.limit - b.limit);
  const starts = startsShownBy(leads, query);
  const found = ends.find(([name]) => starts?.includes(name) ?? isShortOf(leads, query, name));
  return found === undefined ? null : because('export_ends', { export: found[0], to: found[1].text });
}

/** The exports that show the starts of an SLA's clocks; null of any other measure. */
function startsShownBy(leads: Leads, { measure }: MeasureQuery): readonly ExportName[] | null {
  const sla = leads.definition.slas.find(({ id }) => id === measure.sla);
  return sla === undefined ? null : clockStarts(leads, sla);
}

/** Whether it would have no value if this export alone ended where it does: the measures know best what they need. */
function isShortOf(leads: Leads, query: MeasureQuery, name: ExportName): boolean {
  const completeTo = new Map(
    [...leads.completeTo].map(([each, ends]) => [each, each === name ? ends : leads.asOf]),
  );
  return measureLeads({ ...leads, completeTo }, query).noValue === 'beyond_complete_to';
}

/** What the definition or the exports lack, the first thing that is missing. */
function lacking(leads: Leads, query: MeasureQuery, by: string | null): NoValueBecause | null {
  const { kind } = query.measure;
  const { over } = foldOf(leads, inOnePeriod(query));
  const needed = neededExport(kind, over);
  if (needed !== null && !leads.completeTo.has(needed)) return because('export_missing', { export: needed });
  if (kind === 'response_time' && touchesLacking(leads, false) !== null)
    return because('touches_not_told', { export: 'touches' });
  const state =
    statesEntered(leads, query).find((each) => !isDated(leads, each)) ??
    statesReached(query).find((each) => observedLimit(leads, each) === null);
  if (state !== undefined) return untold(leads, state);
  const forClocks = kind === 'sla' ? clocksLacking(leads, query) : null;
  if (forClocks !== null) return lackingForClocks(leads, forClocks);
  const asked = [...query.where.map(({ attribute }) => attribute), ...(by === null ? [] : [by])];
  if (kind === 'cost_per' && asked.length > 0) return because('spend_not_divided', { export: 'spend' });
  return isTold(leads, over, asked) ? null : because('attribute_not_told');
}

function clocksLacking(leads: Leads, { measure }: MeasureQuery): Lacking | null {
  return clocksOf(leads).find(({ sla }) => sla.id === measure.sla)?.lacking ?? null;
}

function lackingForClocks(leads: Leads, lacking: Lacking): NoValueBecause | null {
  switch (lacking.what) {
    case 'export':
      return because('export_missing', { export: lacking.export });
    case 'column':
      return because('column_missing', { export: lacking.export, column: lacking.column });
    case 'state':
      return untold(leads, lacking.state);
    case 'criteria':
      return because('criteria_missing', { export: 'leads', state: stateNamed(leads, lacking.state) });
  }
}

function neededExport(kind: MeasureKind, over: Fold<unknown>['over']): ExportName | null {
  if (kind === 'cost_per') return 'spend';
  if (kind === 'satisfaction') return 'survey';
  if (kind === 'response_time') return 'touches';
  return over === 'deals' ? 'deals' : null;
}

/** The states whose entries must have a time, or it can't be told what falls in a period. */
function statesEntered({ definition }: Leads, { measure }: MeasureQuery): readonly number[] {
  const { stages, handOver } = definition;
  switch (measure.kind) {
    case 'exits':
      return measure.of.map((exit) => stages.length + exit);
    case 'conversion':
      return measure.of.slice(0, 1);
    case 'hand_overs':
    case 'response_time':
      return handOver === null ? [] : [handOver.at];
    case 'acceptance':
      return handOver === null ? [] : [handOver.at, handOver.accepted];
    default:
      return measure.of;
  }
}

/** The stages of which it is enough to know that they were reached. */
function statesReached({ measure }: MeasureQuery): readonly number[] {
  return measure.kind === 'conversion' ? measure.of.slice(1) : [];
}

function stateNamed({ definition }: Leads, index: number): NoValueBecause['state'] {
  const found = [...definition.stages, ...definition.exits][index];
  return found === undefined ? null : { id: found.id, name: found.name };
}

function untold({ definition, deals }: Leads, index: number): NoValueBecause | null {
  const found = [...definition.stages, ...definition.exits][index];
  if (found === undefined) return null;
  const { id, name, entered } = found;
  if (entered.deal !== null && deals === null) return because('export_missing', { export: 'deals' });
  if (entered.deal !== null && deals?.has.linked === false)
    return because('deals_not_linked', { export: 'deals', state: { id, name } });
  const onlyStatus = entered.status.length > 0 && entered.deal === null;
  return because(onlyStatus ? 'only_a_status' : 'entry_not_told', { state: { id, name } });
}

function because(
  reason: NoValueBecause['reason'],
  what: Partial<Omit<NoValueBecause, 'reason'>> = {},
): NoValueBecause {
  return { reason, export: null, to: null, state: null, ...what };
}
