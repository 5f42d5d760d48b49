import type { Definition, Evidence } from '../../definition/definition.js';
import type { Leads } from '../../leads/leads.js';
import { clocksOf } from '../../sla/clocks-of.js';
import type { SlaCheckItem } from '../check-document.js';
import { concernedOf } from '../checked-problems.js';
import { isUntold } from '../checked-slas.js';
import { printableIds } from '../disclosure-record-id.js';
import type { CauseItem } from '../verdict-document.js';
import { type Cause, causeItem, FEW_IDS } from './cause.js';

/** SLAs of which no clock can be judged, or not all. */
export function slaCauses(leads: Leads, slas: readonly SlaCheckItem[]): Cause[] {
  const { definition } = leads;
  return slas.flatMap((item): Cause[] => {
    const { sla, cannot_tell, due, judged, lacking } = item;
    if (!lacking && cannot_tell === 0) return [];
    const isFatal = lacking || judged === 0;
    const line = definition.slas.find(({ id }) => id === sla)?.line ?? null;
    return [
      {
        item: causeItem({
          code: lacking ? 'lacking' : isFatal ? 'none-judged' : 'cannot-tell',
          what: lacking
            ? lackingWhat(item)
            : isFatal
              ? 'None of its clocks can be judged'
              : 'Some clocks can’t be judged',
          message: lacking
            ? `${lackingWhat(item)}, so that it has no clocks`
            : `${cannot_tell} of ${due} clocks due can’t be told to be met or breached`,
          export: item.would_help[0]?.export ?? null,
          file: definition.file,
          line,
          ...(lacking ? {} : { count: cannot_tell, of: due, unit: 'clocks' as const }),
          ...concerned(leads, sla),
          mend: mendOf(item),
          settings: [...new Set(item.would_help.map((help) => settingOf(help, definition)))],
        }),
        facts: [`judged:${sla}`],
        isFatal,
      },
    ];
  });
}

/** The leads (or deals) whose clocks can't be told, each once. */
function concerned(leads: Leads, id: string): Partial<CauseItem> {
  const clocks = clocksOf(leads).find(({ sla }) => sla.id === id);
  if (clocks === undefined) return {};
  const untold = new Set<number>();
  for (let clock = 0; clock < clocks.count; clock++)
    if (isUntold(clocks, clock)) untold.add(clocks.of[clock]!);
  const ids = clocks.over === 'leads' ? leads.ids : (leads.deals?.ids ?? null);
  return { [clocks.over]: concernedOf([...untold], ids, printableIds(leads.people), FEW_IDS) };
}

type Help = SlaCheckItem['would_help'][number];

function lackingWhat({ would_help: [help] }: SlaCheckItem): string {
  if (help?.what === 'export') return `There is no ${help.export} export that shows its start or stop`;
  if (help?.what === 'column') return `The ${help.export} export lacks the column “${help.column}”`;
  return 'No export shows its start, or its stop';
}

const MENDS: Readonly<Record<Help['what'], string>> = {
  times: 'Map a column with times of day',
  dates: 'Map a dated column',
  stage_history: 'Export the status history',
  export: 'Export it',
  column: 'Map the column',
  newer: 'Export it again: it ends too early',
  values: 'Fill in the column',
};

function mendOf({ would_help }: SlaCheckItem): string {
  const mends = [...new Set(would_help.map(({ what }) => MENDS[what]))];
  return mends.length === 0 ? 'Look at the clocks' : mends.join('; ');
}

/** The key under which that is said; columns of stages have keys of their own. */
function settingOf(help: Help, { exits, stages, exports }: Definition): string {
  const { what, column, state } = help;
  const name = help.export;
  if (what === 'export' || what === 'stage_history') return `exports.${name}`;
  if (what === 'newer') return `exports.${name}.file`;
  const ofState = [...stages, ...exits].find(({ id }) => id === state)?.entered ?? null;
  const list = exits.some(({ id }) => id === state) ? 'exits' : 'stages';
  if (
    state !== null &&
    name === 'leads' &&
    (what === 'dates' || (column !== null && ofState?.column === column))
  )
    return `${list}.${state}.entered.column`;
  if (what === 'values') return state === null ? `exports.${name}` : `stages.${state}.criteria`;
  const mapped = Object.entries(exports.get(name)?.columns ?? {}).find(([, header]) => header === column);
  return `exports.${name}.columns.${mapped?.[0] ?? (what === 'column' ? (column ?? 'at') : timeOf(name, ofState))}`;
}

/** Of a column that is found by its usual headers: which field tells the time. */
function timeOf(name: Help['export'], entered: Evidence | null): string {
  if (name === 'leads') return 'created';
  if (name !== 'deals') return 'at';
  const deal = entered?.deal ?? null;
  return deal !== null && 'on' in deal && deal.on === 'created' ? 'created' : 'closed';
}
