import type { ExportPlan } from '../export-plan.js';
import type { Layout } from '../layout/find-layout.js';
import type { PartPlan } from './part-plan.js';

/** What the parts of a file of that layout are read by. */
export function partPlanOf(plan: ExportPlan, layout: Layout): PartPlan {
  const { keys, fields, only, footers, blanks } = plan;
  const writings = layout.match.positions.map((position) => {
    const header = layout.headers[position] ?? '';
    const { patterns, strict } = plan.writingOf(header);
    return { header, patterns: patterns.map(({ text }) => text), strict, sign: plan.signOf(header) };
  });
  return { plan: { keys, fields, only, footers, blanks }, layout, writings };
}
