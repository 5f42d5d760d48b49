import type { ClockItem } from '../report/clock-item.js';
import { type CsvValue, csvRecord } from './csv-record.js';
import type { SlaPage } from './sla-page.js';
import { whenCell } from './when-cell.js';
import { whereText } from './where-text.js';

/** What the document tells of an SLA once, and a row again. */
type SlaOf = (id: string) => SlaPage['slas'][number] | undefined;

const COLUMNS: Readonly<Record<string, (clock: ClockItem, slaOf: SlaOf) => CsvValue>> = {
  sla: ({ sla }) => sla,
  name: ({ sla }, slaOf) => slaOf(sla)?.name ?? null,
  team: ({ sla }, slaOf) => slaOf(sla)?.team ?? null,
  lead: ({ lead }) => lead,
  deal: ({ deal }) => deal,
  owner: ({ owner }) => owner,
  source: ({ source }) => source,
  group_attribute: ({ group }) => group?.attribute ?? null,
  group_value: ({ group }) => group?.value ?? null,
  term: ({ term }) => term && whereText(term),
  state: ({ state }) => state,
  why: ({ why }) => (why === 'none' ? null : why),
  started_at: ({ started, started_at }) => whenCell(started) ?? started_at,
  due_at: ({ due_at }) => due_at,
  due: ({ due }) => (due === null ? null : whenCell(due)),
  stopped_at: ({ stopped, stopped_at }) => whenCell(stopped) ?? stopped_at,
  elapsed_seconds: ({ elapsed_seconds }) => elapsed_seconds,
  late_seconds: ({ late_seconds }) => late_seconds,
  in_working_time: ({ in_working_time }) => in_working_time,
  missed: ({ missed }) => (missed.length === 0 ? null : missed.join('; ')),
  waived_by: ({ waived_by }) => waived_by,
  waived_because: ({ waived_because }) => waived_because,
  escalate_to: ({ escalate_to }) => escalate_to,
  is_new: ({ is_new }) => is_new,
  file: ({ file }) => file,
  line: ({ line }) => line,
};

/**
 * The clocks that were asked for as tidy CSV, a row each, the worst first; a time is `after/before` where it is not exact. With
 * `--by` a row tells what its clock is by that attribute. How well each SLA was kept, also by groups, is a row of
 * `report --format csv`: shares and clocks in one table would be no table.
 */
export function* renderSlaCsv({ slas, clocks }: Pick<SlaPage, 'slas' | 'clocks'>): Iterable<string> {
  const byId = new Map(slas.map((sla) => [sla.id, sla]));
  const cells = Object.values(COLUMNS);
  yield csvRecord(Object.keys(COLUMNS));
  for (const clock of clocks) yield csvRecord(cells.map((cell) => cell(clock, (id) => byId.get(id))));
}
