import type { Assumption, Definition, MeasureRow } from '../../definition/definition.js';
import { measureName } from '../../definition/measure-name.js';
import { reportRows } from '../../definition/report-rows.js';
import { measureFacts } from './measure-facts.js';

/** Of what kind something is that gets a verdict. */
export const VERDICT_KINDS = ['measures', 'slas', 'assumptions', 'goals'] as const;
export type VerdictKind = (typeof VERDICT_KINDS)[number];

/** Something that gets a verdict: a row of the report, an SLA, an assumption or a goal. */
export interface Judged {
  readonly kind: VerdictKind;
  readonly id: string;
  readonly name: string;
  /** What is to be measured to know whether the exports can show it at all; null of a whole SLA, whose clocks tell that. */
  readonly measured: Pick<MeasureRow, 'measure' | 'withinDays' | 'where'> | null;
  readonly facts: ReadonlySet<string>;
}

/** All that gets a verdict, each once, in the order of the report. */
export function judgedRows(definition: Definition): Judged[] {
  const rows = reportRows(definition).filter((row) => row.id !== `sla.${row.measure.sla}`);
  return [
    ...rows.map((row) => measureRow(definition, 'measures', row.id, row.name, row)),
    ...definition.slas.map((sla) => slaRow(definition, sla)),
    ...definition.assumptions.map((assumption) => assumptionRow(definition, assumption)),
    ...goalRows(definition),
  ];
}

function measureRow(
  definition: Definition,
  kind: VerdictKind,
  id: string,
  name: string,
  measured: NonNullable<Judged['measured']>,
): Judged {
  const { sla } = measured.measure;
  const judged = sla === null ? [] : [`judged:${sla}`];
  return { kind, id, name, measured, facts: new Set([...measureFacts(definition, measured), ...judged]) };
}

function slaRow(definition: Definition, { id, name }: Definition['slas'][number]): Judged {
  const ref = { id: `sla.${id}`, kind: 'sla', of: [], sla: id } as const;
  const facts = measureFacts(definition, { measure: ref, withinDays: null, where: [] });
  return { kind: 'slas', id, name, measured: null, facts: new Set([...facts, `judged:${id}`]) };
}

function assumptionRow(definition: Definition, assumption: Assumption): Judged {
  const { id, measure, withinDays } = assumption;
  return measureRow(definition, 'assumptions', id, measureName(measure, definition, withinDays), assumption);
}

/** A goal is booked revenue and what is still expected: as good as revenue, the open deals, and what was assumed. */
function goalRows(definition: Definition): Judged[] {
  const { goals, assumptions } = definition;
  const facts = (kind: 'revenue' | 'pipeline.open' | 'sourced.share') =>
    measureFacts(definition, { measure: { id: kind, kind, of: [], sla: null }, withinDays: null, where: [] });
  const ofRevenue = [
    ...facts('revenue'),
    ...facts('pipeline.open'),
    ...assumptions.flatMap((assumption) => [...measureFacts(definition, assumption)]),
  ];
  const goal = (
    id: string,
    name: string,
    kind: 'revenue' | 'sourced.share',
    of: Iterable<string>,
  ): Judged => ({
    kind: 'goals',
    id,
    name,
    measured: { measure: { id: kind, kind, of: [], sla: null }, withinDays: null, where: [] },
    facts: new Set(of),
  });
  return [
    ...[...goals.revenue.keys()].map((id) => goal(`revenue.${id}`, `Revenue ${id}`, 'revenue', ofRevenue)),
    ...(goals.marketingSourcedShare === null
      ? []
      : [
          goal('marketing_sourced_share', 'Marketing-sourced share', 'sourced.share', facts('sourced.share')),
        ]),
  ];
}
