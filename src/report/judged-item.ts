import { measureInfo } from '../definition/catalogue.js';
import type { MeasureRow } from '../definition/definition.js';
import type { MeasureInfo } from '../definition/measure-ref.js';
import type { Leads } from '../leads/leads.js';
import { judge } from '../measures/judge.js';
import { latestMature } from '../measures/latest-mature.js';
import type { MeasureQuery } from '../measures/measure-leads.js';
import type { Measured } from '../measures/measured.js';
import { type Pace, paceOf } from '../measures/pace.js';
import { type AgreedTarget, agreedTarget } from '../measures/target-at.js';
import type { PeriodFigure } from '../measures/trend-of.js';
import type { TargetItem } from './json-values.js';
import type { MeasureItem } from './measure-item.js';
import { trendItem } from './trend-item.js';

/** The target and whether it is met (`row` null: nothing was agreed for this); of a cohort that is not ripe, the newest ripe one, judged in its stead. */
export function judgedItem(
  leads: Leads,
  row: MeasureRow | null,
  query: MeasureQuery,
  measured: Measured,
): Pick<MeasureItem, 'latest_mature' | 'target' | 'verdict' | 'parts'> {
  const running = query.period.end > leads.asOf.limit;
  const pace = running && row !== null && row.target.length > 0 ? paceOf(leads, query) : null;
  const mature = measured.mature === false ? latestMature(leads, query, measured) : null;
  const judgement = judgementOf(leads, row, query, { period: query.period, measured }, pace);
  return {
    ...judgement,
    latest_mature: mature && {
      ...trendItem(mature),
      interval: mature.measured.interval,
      ...judgementOf(leads, row, query, mature, null),
    },
    parts: pace === null ? measured.parts : { ...measured.parts, pace: { ...pace } },
  };
}

function judgementOf(
  { definition, asOf }: Leads,
  row: MeasureRow | null,
  { measure }: Pick<MeasureQuery, 'measure'>,
  figure: PeriodFigure,
  pace: Pace | null,
): Pick<MeasureItem, 'target' | 'verdict'> {
  const { period, measured } = figure;
  const info = measureInfo(measure.kind);
  const target = row === null ? null : agreedTarget(row, figure, definition);
  return {
    target: target && targetItem(target, info),
    verdict: judge({ info, measured, target: target?.value ?? null, period, asOf, pace }),
  };
}

/** A floor, or a ceiling where less is better. */
function targetItem({ value, meanOf }: AgreedTarget, { better }: MeasureInfo): TargetItem {
  if (better === 'lower') return { at_most: value };
  return { at_least: value, ...(meanOf !== null && { mean_of: [...meanOf] }) };
}
