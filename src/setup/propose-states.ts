import type { Preset, PresetState } from '../definition/preset.js';
import { headerKey } from '../exports/header-key.js';
import { type ChosenExport, headersOf } from './chosen-export.js';
import { datedColumn } from './dated-column.js';
import type { DealOutcomes } from './deal-outcomes.js';
import { firstHeader } from './known-headers.js';
import { type MappedStatus, shownStatuses, statusKey } from './mapped-status.js';
import { mergedColumn } from './merged-column.js';
import { type Question, settled } from './question.js';
import type { Answers, SetupInput } from './setup-input.js';
import { stateOf, statusQuestion } from './status-question.js';

/** A stage or exit with what of these files evidences it. */
export interface ProposedState {
  readonly state: PresetState;
  readonly created: boolean;
  readonly statuses: readonly MappedStatus[];
  /** Header of a dated column of the leads. */
  readonly column: string | null;
  readonly deal: PresetState['deal'];
  /** What it rests on that the column, and that the deal, tells of it. */
  readonly columnBecause: string;
  readonly because: string;
}

/** The stages and exits that these files can tell of. */
export interface ProposedStates {
  readonly states: readonly ProposedState[];
  /** Those of the CRM that nothing in these files evidences. */
  readonly without: readonly PresetState[];
  /** Statuses that stand for none of them. */
  readonly unmapped: readonly MappedStatus[];
  /** Statuses that look like prose or a person's, and so are only counted. */
  readonly hidden: number;
  readonly questions: readonly Question[];
}

/** Where no preset says anything of stages: everybody who was created, and those who bought. */
const PLAIN: readonly PresetState[] = [
  state('lead', 'Lead', 'Someone who told us how to reach them', 'marketing', true, null),
  state('opportunity', 'Opportunity', 'There is a deal', 'sales', false, 'created'),
  state('won', 'Won', 'The deal is signed', 'sales', false, 'won'),
  { ...state('lost', 'Lost', 'The deal is lost', 'sales', false, 'lost'), kind: 'exit', final: true },
];

/** The usual stages and exits of the CRM, matched with what these files hold. */
export function proposeStates(
  { presets, headersOnly }: SetupInput,
  exports: readonly ChosenExport[],
  outcomes: DealOutcomes | null,
  answers: Answers,
): ProposedStates {
  const leads = exports.find(({ name }) => name === 'leads');
  const usual = usualStates(exports, presets);
  const found = foundStatuses(leads, exports, usual.states);
  const questions: Question[] = [];
  const mapping = new Map<string, MappedStatus[]>(usual.states.map(({ id }) => [id, []]));
  const unmapped: MappedStatus[] = [];
  const because = `usual in ${usual.name}`;
  const elsewhere = presets.find(({ id }) => id === 'plain')?.states ?? [];
  for (const { text, count } of found.shown) {
    const known = stateOf(text, usual.states);
    if (known !== undefined) {
      mapping.get(known.id)!.push({ text, count, guess: because });
      continue;
    }
    const question = statusQuestion({ text, count }, usual.states, elsewhere);
    questions.push(question);
    const { value, guess } = settled(question, answers);
    (mapping.get(value) ?? unmapped).push({ text, count, guess });
  }
  if (headersOnly && leads?.columns.status !== undefined) {
    for (const { id, statuses } of usual.states) {
      const guess = `${because}, not looked for in the rows`;
      mapping.set(
        id,
        statuses.map((text) => ({ text, count: null, guess })),
      );
    }
  }
  const evidenced = withEvidence(usual.states, mapping, { leads, exports, outcomes, because });
  return { ...evidenced, unmapped, hidden: found.hidden, questions };
}

function usualStates(exports: readonly ChosenExport[], presets: readonly Preset[]) {
  const used = ['leads', 'deals'].flatMap((name) => exports.find((each) => each.name === name)?.preset ?? []);
  const plain = presets.find(({ id }) => id === 'plain');
  const preset = [...used, ...(plain === undefined ? [] : [plain])].find(({ states }) => states.length > 0);
  return preset === undefined
    ? { states: PLAIN, name: 'most companies' }
    : { states: preset.states, name: preset.id === 'plain' ? 'most companies' : preset.name };
}

/** The leads' own, and of their history those that a stage of the CRM is known by: it may hold changes of other fields. */
function foundStatuses(
  leads: ChosenExport | undefined,
  exports: readonly ChosenExport[],
  states: readonly PresetState[],
) {
  const own = leads === undefined ? [] : (mergedColumn(leads.files, leads.columns.status)?.values ?? []);
  const history = exports.find(({ name }) => name === 'stage_history');
  const changes =
    history === undefined ? [] : (mergedColumn(history.files, history.columns.to)?.values ?? []);
  const usual = new Set(states.flatMap(({ statuses }) => statuses.map(statusKey)));
  const seen = new Set(own.map(({ text }) => text));
  const former = changes.filter(({ text }) => usual.has(statusKey(text)) && !seen.has(text));
  return shownStatuses<{ text: string; count: number | null }>([
    ...own,
    ...former.map(({ text }) => ({ text, count: null })),
  ]);
}

interface Evidence {
  readonly leads: ChosenExport | undefined;
  readonly exports: readonly ChosenExport[];
  readonly outcomes: DealOutcomes | null;
  readonly because: string;
}

/** Each piece of evidence is one state's: the first that it is usual for. */
function withEvidence(
  states: readonly PresetState[],
  mapping: ReadonlyMap<string, readonly MappedStatus[]>,
  { leads, exports, outcomes, because }: Evidence,
): Pick<ProposedStates, 'states' | 'without'> {
  const headers = leads === undefined ? [] : headersOf(leads);
  const taken = new Set<string>();
  const isFirst = (what: string): boolean => {
    if (taken.has(what)) return false;
    taken.add(what);
    return true;
  };
  const hasDeals = exports.some(({ name }) => name === 'deals');
  const proposed = states.map((each): ProposedState => {
    const usual = firstHeader(each.columns, headers);
    // Everybody is a lead from the first day on; what a lead became later has a date of its own.
    const column = usual ?? (each.created ? null : datedColumn(each, leads));
    const isOfDeal = each.deal !== null && hasDeals && isTold(each.deal, outcomes);
    return {
      state: each,
      created: each.created && isFirst('lead created'),
      statuses: mapping.get(each.id) ?? [],
      column: column !== null && isFirst(`column ${headerKey(column)}`) ? column : null,
      deal: isOfDeal && isFirst(`deal ${each.deal}`) ? each.deal : null,
      columnBecause: usual === null ? 'by its name, and it holds dates' : because,
      because,
    };
  });
  return {
    states: proposed.filter(hasEvidence),
    without: proposed.filter((each) => !hasEvidence(each)).map(({ state: each }) => each),
  };
}

function isTold(deal: 'created' | 'won' | 'lost', outcomes: DealOutcomes | null): boolean {
  return deal === 'created' || (outcomes?.[deal].length ?? 0) > 0;
}

function hasEvidence({ created, statuses, column, deal }: ProposedState): boolean {
  return created || statuses.length > 0 || column !== null || deal !== null;
}

function state(
  id: string,
  name: string,
  means: string,
  team: PresetState['team'],
  created: boolean,
  deal: PresetState['deal'],
): PresetState {
  return { id, name, means, kind: 'stage', team, created, statuses: [], columns: [], deal, final: false };
}
