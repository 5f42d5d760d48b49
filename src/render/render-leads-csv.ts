import type { ClockItem } from '../report/clock-item.js';
import type { HandOverItem } from '../report/lead-values.js';
import type { DealItem, DealWithoutLeadItem, LeadItem, ListedLeads } from '../report/leads-document.js';
import { type CsvValue, csvRecord } from './csv-record.js';
import { whenCell } from './when-cell.js';

/** What every row tells, of a lead or of a deal without one. */
const COLUMNS = [
  'record',
  'id',
  'owner',
  'source',
  'stage',
  'exit',
  'reason',
  'counted_as',
  'value',
  'numerator',
  'denominator',
  'n',
  'handed_over',
  'due',
  'decided',
  'window_ends_on',
  'deals',
  'deal_outcome',
  'deal_amount',
  'deal_created',
  'deal_closed',
  'implied',
] as const;
type Row = Readonly<Record<(typeof COLUMNS)[number], CsvValue>>;

/** What is told of the clocks behind a list of an SLA, each column one after another. */
const CLOCK_COLUMNS: readonly (readonly [string, (clock: ClockItem) => CsvValue])[] = [
  ['sla', ({ sla }) => sla],
  ['clock_state', ({ state }) => state],
  ['clock_why', ({ why }) => (why === 'none' ? '' : why)],
  ['clock_owner', ({ owner }) => owner ?? ''],
  ['clock_started', ({ started, started_at }) => whenCell(started) ?? started_at],
  ['clock_due', ({ due }) => (due === null ? '' : whenCell(due))],
  ['clock_stopped', ({ stopped, stopped_at }) => whenCell(stopped) ?? stopped_at ?? ''],
  ['clock_late_seconds', ({ late_seconds }) => late_seconds ?? ''],
];

/**
 * The list as tidy CSV, record by record: one row per lead, and one per deal without a lead (`record` tells). After the
 * fixed columns its clocks where the list is of an SLA, the first entry of each stage and exit (`unknown` where it has no
 * time, `after/before` an interval), then the attributes.
 */
export function* renderLeadsCsv({ head, leads, dealsWithoutLead }: ListedLeads): Iterable<string> {
  const states = [...head.stages, ...head.exits].map(({ id }) => id);
  const clockColumns = head.about.sla === null ? [] : CLOCK_COLUMNS;
  const clockCells = (clocks: () => LeadItem['clocks']) =>
    clockColumns.map(([, cell]) => joined(clocks().map(cell)));
  let attributes: readonly string[] | null = null;
  const header = () =>
    csvRecord([
      ...COLUMNS,
      ...clockColumns.map(([name]) => name),
      ...states.map((id) => `entered_${id}`),
      ...(attributes ?? []).map((name) => `attribute_${name}`),
    ]);
  for (const lead of leads) {
    if (attributes === null) {
      attributes = Object.keys(lead.attributes);
      yield header();
    }
    yield csvRecord([
      ...cells(leadRow(lead)),
      ...clockCells(() => lead.clocks),
      ...states.map((id) => whenCell(lead.entered[id])),
      ...attributes.map((name) => lead.attributes[name] ?? null),
    ]);
  }
  if (attributes === null) yield header();
  const blank = [...states, ...(attributes ?? [])].map(() => null);
  for (const deal of dealsWithoutLead)
    yield csvRecord([...cells(dealRow(deal)), ...clockCells(() => deal.clocks), ...blank]);
}

function cells(row: Row): CsvValue[] {
  return COLUMNS.map((column) => row[column]);
}

function leadRow(lead: LeadItem): Row {
  return {
    record: 'lead',
    id: lead.id,
    owner: lead.owner,
    source: lead.source,
    stage: lead.stage,
    exit: lead.exit,
    reason: lead.reason,
    ...countedCells(lead.counted),
    ...dealCells(lead.deals),
    implied: listText(lead.implied),
  };
}

function dealRow(deal: DealWithoutLeadItem): Row {
  return {
    record: 'deal',
    id: deal.id,
    owner: deal.owner,
    source: deal.source,
    stage: null,
    exit: null,
    reason: null,
    ...countedCells(deal.counted),
    ...dealCells([deal]),
    implied: null,
  };
}

function countedCells(counted: LeadItem['counted']) {
  return {
    counted_as: listText(counted?.as ?? []),
    value: counted?.value ?? null,
    numerator: counted?.numerator ?? null,
    denominator: counted?.denominator ?? null,
    n: counted?.n ?? null,
    ...handOverCells(counted?.hand_overs ?? []),
    window_ends_on: counted?.window_ends_on ?? null,
  };
}

/** One after another, so that the first of each column tell of one hand-over. */
function handOverCells(handOvers: readonly HandOverItem[]) {
  const decidedCell = ({ decided, fate }: HandOverItem) =>
    decided === null && (fate === 'undecided' || fate === 'not_due') ? '' : whenCell(decided);
  return {
    handed_over: listText(handOvers.map(({ at }) => whenCell(at))),
    due: listText(handOvers.map(({ due }) => (due === null ? '' : whenCell(due)))),
    decided: listText(handOvers.map(decidedCell)),
  };
}

/** One after another as well; of what is blank the place stays, and so it does of an open deal's closing. */
function dealCells(deals: readonly DealItem[]) {
  return {
    deals: listText(deals.map(({ id }) => id)),
    deal_outcome: listText(deals.map(({ outcome }) => outcome)),
    deal_amount:
      deals.length === 1 ? deals[0]!.amount : listText(deals.map(({ amount }) => String(amount ?? ''))),
    deal_created: listText(deals.map(({ created }) => (created === null ? '' : whenCell(created)))),
    deal_closed: listText(deals.map(({ closed, outcome }) => (outcome === 'open' ? '' : whenCell(closed)))),
  };
}

/** A single one as it is, so that a number stays one. */
function joined(values: readonly CsvValue[]): CsvValue {
  const [only = null] = values;
  if (values.length < 2) return only === '' ? null : only;
  return listText(values.map((value) => (value === null ? null : String(value))));
}

/** Null where all are blank. */
function listText(texts: readonly (string | null)[]): string | null {
  return texts.every((text) => text === null || text === '')
    ? null
    : texts.map((text) => text ?? '').join('; ');
}
