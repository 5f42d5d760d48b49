import type { FunnelStageItem, ReportDocument } from '../report/report-document.js';
import { bar } from './bar.js';
import { formatCount } from './format-count.js';
import { formatShare } from './format-share.js';
import { layoutTable } from './layout-table.js';
import { plainText } from './plain-text.js';
import { ALWAYS, planWidths } from './plan-widths.js';
import type { Paints, TableOptions } from './table-style.js';
import { clipText, textWidth } from './text-width.js';

const LONGEST_BAR = 32;
const SHORTEST_BAR = 8;

/** The first stage's cohort along the path: a bar per stage, as long as its share of the cohort. */
export function funnelBars(report: ReportDocument, { width }: TableOptions, paints: Paints): string[] {
  const [first] = report.funnel;
  if (first === undefined) return [];
  const columns = columnsOf(report.funnel, first.entered, paints);
  const widths = planWidths(columns, width);
  const shown = columns.flatMap(({ key, align, texts, paint }) => {
    const room = widths.get(key);
    if (room === undefined) return [];
    return [{ width: room, align, cells: texts(room).map((text) => ({ text, ...(paint && { paint }) })) }];
  });
  return [paints.heading(headingOf(report, first, width)), ...layoutTable(shown)];
}

/**
 * Whose funnel it is: those who entered the first stage in the period, not all who entered a stage in it, as in the
 * table above. The fullest form that fits.
 */
function headingOf({ period, funnel }: ReportDocument, first: FunnelStageItem, width: number | null): string {
  const room = width ?? Number.POSITIVE_INFINITY;
  const [leads, they] = first.reached === 1 ? ['lead', 'it'] : ['leads', 'they'];
  const of = `Funnel of ${plainText(period.title)}:`;
  const entered = `entered ${plainText(first.name)}`;
  if (first.reached === 0) return clipText(`${of} no lead ${entered}`, room);
  const short = `${of} the ${formatCount(first.reached)} ${leads} that ${entered}`;
  const full = `${short}, and how far ${they} got`;
  const soFar = funnel.some(({ open }) => open > 0) ? [`${full} so far`] : [];
  const fitting = [...soFar, full].find((text) => textWidth(text) <= room);
  return fitting ?? clipText(short, room);
}

interface BarColumn {
  readonly key: string;
  readonly natural: number;
  readonly least: number;
  readonly importance: number;
  readonly align: 'left' | 'right';
  readonly texts: (width: number) => string[];
  readonly paint?: (text: string) => string;
}

function columnsOf(funnel: readonly FunnelStageItem[], cohort: number, paints: Paints): BarColumn[] {
  const column = (
    key: string,
    align: 'left' | 'right',
    importance: number,
    write: (stage: FunnelStageItem) => string,
  ) => {
    const texts = funnel.map(write);
    const natural = Math.max(...texts.map(textWidth));
    return { key, align, importance, natural, least: key === 'name' ? 16 : natural, texts: () => texts };
  };
  return [
    column('name', 'left', ALWAYS, ({ name }) => `  ${plainText(name)}`),
    column('reached', 'right', ALWAYS, ({ reached }) => formatCount(reached)),
    {
      key: 'bar',
      align: 'left',
      importance: 1,
      natural: LONGEST_BAR,
      least: SHORTEST_BAR,
      texts: (width) => funnel.map(({ rate }) => bar(rate ?? 0, width)),
    },
    column('rate', 'right', 3, ({ rate }) => (rate === null ? '–' : formatShare(rate))),
    { ...column('beside', 'left', 2, (stage) => beside(stage, cohort)), paint: paints.quiet },
  ];
}

function beside({ entered, reached, open }: FunnelStageItem, cohort: number): string {
  const parts = [
    entered < reached ? `${formatCount(reached - entered)} of them without a date` : '',
    open > 0 && open <= cohort ? `${formatCount(open)} still open` : '',
  ];
  return parts.filter((part) => part !== '').join(', ');
}
