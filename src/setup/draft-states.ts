import { countOf } from './count-text.js';
import { type DraftLine, guessed, line, remark } from './draft-lines.js';
import { handOver } from './hand-over.js';
import type { MappedStatus } from './mapped-status.js';
import { exportNamed, type SetupPlan } from './plan-setup.js';
import type { ProposedState } from './propose-states.js';
import type { SetupInput } from './setup-input.js';
import { yamlList, yamlText } from './yaml-text.js';

/** The sections on stages and exits, and on the hand-over between them. */
export function draftStates(input: SetupInput, plan: SetupPlan): readonly DraftLine[] {
  const { states, without, unmapped, hidden } = plan.states;
  const stages = states.filter(({ state }) => state.kind === 'stage');
  const exits = states.filter(({ state }) => state.kind === 'exit');
  const status = exportNamed(plan.exports, 'leads')?.columns.status;
  return [
    remark('The success path, in order. A lead is in a stage by any one of what stands under entered:'),
    ...(status === undefined ? [] : [remark(`status: values of the column ${yamlText(status)}`)]),
    line('stages:'),
    ...stages.flatMap(stateLines),
    ...(stages.length > 0 ? [] : FALLBACK),
    ...(exits.length === 0 ? [] : [line(''), line('exits:'), ...exits.flatMap(stateLines)]),
    ...withoutLines(without, input.headersOnly),
    ...unmappedLines(unmapped, hidden),
    ...handOverLines(handOver(plan.states.states)),
  ];
}

const FALLBACK: readonly DraftLine[] = [
  guessed('  - { id: lead, team: marketing, entered: created }', 'nothing tells of any stage'),
];

function stateLines({
  state,
  created,
  statuses,
  column,
  deal,
  columnBecause,
  because,
}: ProposedState): readonly DraftLine[] {
  return [
    line(`  - id: ${yamlText(state.id)}`),
    line(`    name: ${yamlText(state.name)}`),
    line(`    means: ${yamlText(state.means)}`),
    state.kind === 'stage' ? line(`    team: ${state.team}`) : finalLine(state, because),
    line('    entered:'),
    ...(created ? [line('      created: yes')] : []),
    ...statusLines(statuses),
    ...(column === null ? [] : [guessed(`      column: ${yamlText(column)}`, columnBecause)]),
    ...(deal === null ? [] : [guessed(`      deal: ${deal}`, because)]),
  ];
}

/** Whether anybody comes back from an exit stands in no file. */
function finalLine({ final }: ProposedState['state'], because: string): DraftLine {
  return final
    ? guessed('    final: yes', because, 'nobody comes back from there')
    : guessed('    final: no', because, 'leads may come back from there');
}

function statusLines(statuses: readonly MappedStatus[]): readonly DraftLine[] {
  if (statuses.length === 0) return [];
  return [
    line('      status:'),
    ...statuses.map(({ text, count, guess }) =>
      guessed(`        - ${yamlText(text)}`, guess, count === null ? null : countOf(count, 'lead')),
    ),
  ];
}

function withoutLines(
  without: readonly { readonly id: string; readonly name: string }[],
  headersOnly: boolean,
) {
  if (without.length === 0) return [];
  const names = without.map(({ id }) => yamlText(id)).join(', ');
  const where = headersOnly ? 'no header' : 'nothing in these files';
  return [line(''), remark(`Also usual, but ${where} tells of it: ${names}`)];
}

function unmappedLines(unmapped: readonly MappedStatus[], hidden: number): readonly DraftLine[] {
  if (unmapped.length === 0 && hidden === 0) return [];
  return [
    line(''),
    remark(
      'Statuses that stand for no stage: such a lead stays where it was. Move a line up, under status: of a stage',
    ),
    ...unmapped.map(({ text, count }) =>
      remark(`        - ${yamlText(text)}${count === null ? '' : `  # ${countOf(count, 'lead')}`}`),
    ),
    ...(hidden === 0
      ? []
      : [remark(`and ${countOf(hidden, 'value')} that look like prose, and aren't shown`)]),
  ];
}

function handOverLines(found: ReturnType<typeof handOver>): readonly DraftLine[] {
  if (found === null) return [];
  const { at, accepted, rejected } = found;
  return [
    line(''),
    line('hand_over:'),
    guessed(`  at: ${yamlText(at)}`, 'where Marketing is done with a lead'),
    guessed(`  accepted: ${yamlText(accepted)}`, 'the first stage of Sales after it'),
    ...(rejected.length === 0
      ? []
      : [guessed(`  rejected: ${yamlList(rejected)}`, 'the exits that no deal evidences')]),
    guessed('  decide_within: 2 business days', 'what counts where nothing is said'),
  ];
}
