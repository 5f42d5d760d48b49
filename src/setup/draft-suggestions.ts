import { namesSnapshots } from '../definition/snapshot-pattern.js';
import { type DraftLine, line, remark } from './draft-lines.js';
import { handOver } from './hand-over.js';
import { shownStatuses } from './mapped-status.js';
import { mergedColumn } from './merged-column.js';
import { exportNamed, type SetupPlan } from './plan-setup.js';
import { yamlList, yamlText } from './yaml-text.js';

const MOST_SOURCES = 12;

/** What two sides have to agree on, which no export knows: written out, to be taken up by removing the `#`. */
export function draftSuggestions(plan: SetupPlan): readonly DraftLine[] {
  const suggestions = [
    ...sourcedLines(plan),
    ...slaLines(plan),
    ...assumptionLines(plan),
    ...goalLines(plan),
  ];
  if (suggestions.length === 0) return [];
  return [
    line(''),
    remark('What no export can know. Agree on it, then take the "# " away from the lines that hold:'),
    remark(''),
    ...suggestions.map((text) => remark(text)),
  ];
}

function sourcedLines({ exports }: SetupPlan): readonly string[] {
  const leads = exportNamed(exports, 'leads');
  if (leads === undefined || exportNamed(exports, 'deals') === undefined) return [];
  const found = shownStatuses(mergedColumn(leads.files, leads.columns.source)?.values ?? []).shown;
  if (found.length === 0) return [];
  const sources = found.slice(0, MOST_SOURCES);
  const counts = sources.map(({ text, count }) => `${yamlText(text)} ${count}`).join(', ');
  return [
    `marketing_sourced: { source: ${yamlList(sources.map(({ text }) => text))} }`,
    `  # leave only what Marketing brings in; leads by source: ${counts}`,
  ];
}

/** Whether anything tells when leads got there, without which no clock could be judged. */
function isDated({ exports, states }: SetupPlan, stage: string): boolean {
  const hasColumn = states.states.some(({ state, column }) => state.id === stage && column !== null);
  const hasSnapshots = exportNamed(exports, 'leads')?.patterns.files.some(namesSnapshots) ?? false;
  return hasColumn || hasSnapshots || exportNamed(exports, 'stage_history') !== undefined;
}

function slaLines(plan: SetupPlan): readonly string[] {
  const found = handOver(plan.states.states);
  if (found === null || !isDated(plan, found.at)) return [];
  const stops = yamlList([found.accepted, ...found.rejected]);
  const hasTouches = exportNamed(plan.exports, 'touches') !== undefined;
  return [
    'slas:',
    ...(hasTouches
      ? [
          '  - { id: first-touch, team: sales, starts: hand_over, stops: touch, within: 4 business hours, target: 90% }',
        ]
      : []),
    `  - { id: decide, team: sales, starts: hand_over, stops: ${stops}, within: 2 business days, target: 90% }`,
  ];
}

/** A closed chain from qualified leads to revenue, where there are the stages for it. */
function assumptionLines(plan: SetupPlan): readonly string[] {
  const path = plan.states.states.filter(({ state }) => state.kind === 'stage');
  const from = path.findIndex(({ state }) => state.id === 'mql');
  const to = path.findIndex(({ deal }) => deal === 'created');
  if (from < 0 || to <= from || !isWon(plan) || !hasAmount(plan)) return [];
  const ids = path.slice(from, to + 1).map(({ state }) => yamlText(state.id));
  const steps = ids.slice(1).map((id, index) => {
    const measure = `conversion.${ids[index]}.${id}`;
    return `  - { id: to-${id}, measure: ${measure}, within: 60 days, assumed: 50%, belongs_to: sales }`;
  });
  return [
    'assumptions:',
    `  - { id: volume, measure: volume.${ids[0]}, assumed: 100, per: month, belongs_to: marketing }`,
    ...steps,
    '  - { id: win-rate, measure: win_rate, assumed: 25%, belongs_to: sales }',
    '  - { id: price, measure: average_selling_price, assumed: 10000, belongs_to: sales }',
  ];
}

function goalLines(plan: SetupPlan): readonly string[] {
  const year = latestYear(plan);
  return hasAmount(plan) && isWon(plan) && year !== null
    ? [`goals: { revenue: { ${year}-Q4: 100000 } }`]
    : [];
}

function hasAmount({ exports }: SetupPlan): boolean {
  return exportNamed(exports, 'deals')?.columns.amount !== undefined;
}

function isWon({ outcomes }: SetupPlan): boolean {
  return (outcomes?.won.length ?? 0) > 0;
}

/** Of the newest date of the leads' creation. */
function latestYear({ exports }: SetupPlan): string | null {
  const leads = exportNamed(exports, 'leads');
  const latest =
    leads === undefined ? null : (mergedColumn(leads.files, leads.columns.created)?.dates?.latest ?? null);
  return latest === null ? null : latest.slice(0, 4);
}
