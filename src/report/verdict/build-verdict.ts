import type { ExportName } from '../../definition/definition.js';
import type { Problem } from '../../definition/problem.js';
import type { Table } from '../../exports/table.js';
import type { Period } from '../../time/period.js';
import type { ExitCheckItem, SlaCheckItem, StageCheckItem } from '../check-document.js';
import type { GroupedCause, VerdictItem, VerdictRow, VerdictStatus } from '../verdict-document.js';
import { blankCauses, isToldAsBlank } from './blank-causes.js';
import { blankChangeCauses } from './blank-changes.js';
import { blankTouchCauses } from './blank-touches.js';
import { byWeight, type Cause, causeItem, isMovedBy } from './cause.js';
import { noValueCause } from './no-value-cause.js';
import { exportsOf, type FoundIn, problemCauses } from './problem-causes.js';
import { slaCauses } from './sla-causes.js';
import { stageCauses } from './stage-causes.js';
import { unlinkedCauses } from './unlinked-causes.js';
import { unlistedStatusesOnce } from './unlisted-statuses-once.js';
import { unnamedCurrencyCauses } from './unnamed-currency.js';
import { type Judged, judgedRows, VERDICT_KINDS, type VerdictKind } from './verdict-rows.js';

/** What a verdict is made of: what was found, and what was counted where the exports could be joined. */
export interface VerdictQuestion extends Omit<FoundIn, 'definition'> {
  /** Null where it has errors. */
  readonly definition: FoundIn['definition'] | null;
  readonly problems: readonly Problem[];
  /** The exports that were read. */
  readonly tables: ReadonlyMap<ExportName, Table>;
  readonly stages: readonly StageCheckItem[] | null;
  readonly exits: readonly ExitCheckItem[] | null;
  readonly slas: readonly SlaCheckItem[] | null;
  /** What a report shows when no period is asked for; null where that isn't known. */
  readonly period: Period | null;
}

/** A row with the causes behind its status. */
interface Verdict {
  readonly judged: Judged;
  readonly status: VerdictStatus;
  readonly because: readonly Cause[];
}

/**
 * Whether each row of the report, SLA, assumption and goal is sound, usable with caveats, or can't be shown at all by these
 * exports, and why. Sound is what no cause moves; unusable what has no value for lack of data, or rests on something fatal.
 */
export function buildVerdict(question: VerdictQuestion): VerdictItem {
  const { definition, period, problems } = question;
  if (definition === null) return withoutDefinition(problems);
  const causes = causesIn({ ...question, definition });
  const verdicts = judgedRows(definition).map((judged) => verdictOf(judged, causes, question));
  const items = (kind: VerdictKind) => rowItems(verdicts.filter(({ judged }) => judged.kind === kind));
  return {
    status: worst([...verdicts.map(({ status }) => status), ...(question.leads === null ? UNUSABLE : [])]),
    period: period?.id ?? null,
    measures: items('measures'),
    slas: items('slas'),
    assumptions: items('assumptions'),
    goals: items('goals'),
    causes: groupedCauses(verdicts),
  };
}

const UNUSABLE = ['unusable'] as const;
const STATUSES: readonly VerdictStatus[] = ['unusable', 'caveats', 'sound'];

/** No row of it is known: its errors stand behind everything. */
function withoutDefinition(problems: readonly Problem[]): VerdictItem {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const item = causeItem({
    code: 'definition-errors',
    what: 'The definition has errors',
    message: 'The definition has errors, so that no export was opened',
    file: errors[0]?.file ?? null,
    line: errors[0]?.line ?? null,
    mend: 'Mend them first',
  });
  const moves = { measures: [], slas: [], assumptions: [], goals: [] };
  const causes: GroupedCause[] = [{ status: 'unusable', ...item, moves }];
  return { status: 'unusable', period: null, measures: [], slas: [], assumptions: [], goals: [], causes };
}

function causesIn(question: VerdictQuestion & FoundIn): Cause[] {
  const { leads, problems, stages, exits, slas, tables } = question;
  if (leads === null) {
    const errors = problems.filter(({ severity }) => severity === 'error');
    return [...problemCauses(errors, question), NOT_JOINED].sort(byWeight);
  }
  const hasUndatedClosings = problems.some(({ code }) => code === 'closed-without-date');
  const unreadable = problems.flatMap((problem) => {
    const [name] = exportsOf(problem, question);
    const isBlank = name !== undefined && isToldAsBlank(problem, name, hasUndatedClosings);
    return isBlank ? [{ export: name, problem }] : [];
  });
  const asBlank = new Set(unreadable.map(({ problem }) => problem));
  const told = problemCauses(
    unlistedStatusesOnce(problems, question.findings).filter((problem) => !asBlank.has(problem)),
    question,
  );
  const isToldUnlinked = told.some(({ item }) => item.code === 'deals-not-linked');
  return [
    ...told,
    ...blankCauses(leads, unreadable),
    ...blankTouchCauses(leads),
    ...blankChangeCauses(tables),
    ...unnamedCurrencyCauses(leads, tables),
    ...stageCauses(leads, stages ?? [], exits ?? []),
    ...(isToldUnlinked ? [] : unlinkedCauses(leads)),
    ...slaCauses(leads, slas ?? []),
  ].sort(byWeight);
}

const NOT_JOINED: Cause = {
  item: causeItem({
    code: 'not-joined',
    what: 'Nothing is joined while an export has errors',
    mend: 'Mend the errors first',
    settings: ['exports'],
  }),
  facts: ['*'],
  isFatal: true,
};

function verdictOf(judged: Judged, causes: readonly Cause[], { leads, period }: VerdictQuestion): Verdict {
  const moving = causes.filter((cause) => isMovedBy(cause, judged.facts));
  const fatal = moving.filter(({ isFatal }) => isFatal);
  if (leads === null) {
    // What has a cause of its own needs no other.
    const own = fatal.filter((cause) => cause !== NOT_JOINED);
    return { judged, status: 'unusable', because: own.length > 0 ? own : fatal };
  }
  if (fatal.length > 0) return { judged, status: 'unusable', because: fatal };
  const none = judged.measured === null ? null : noValueCause(leads, judged.measured, period);
  if (none !== null)
    return { judged, status: 'unusable', because: [{ item: none, facts: [], isFatal: true }] };
  return { judged, status: moving.length > 0 ? 'caveats' : 'sound', because: moving };
}

function worst(statuses: readonly VerdictStatus[]): VerdictStatus {
  return STATUSES.find((status) => statuses.includes(status)) ?? 'sound';
}

/** The worst first; what is alike stays as agreed. */
function rowItems(verdicts: readonly Verdict[]): VerdictRow[] {
  return [...verdicts]
    .sort((a, b) => STATUSES.indexOf(a.status) - STATUSES.indexOf(b.status))
    .map(({ judged: { id, name }, status, because }) => ({
      id,
      name,
      status,
      because: because.map(({ item }) => item),
    }));
}

/** Each cause once, and what it moves: fatal ones first, then the heaviest. */
function groupedCauses(verdicts: readonly Verdict[]): GroupedCause[] {
  const groups = new Map<string, { readonly cause: Cause; readonly of: Verdict[] }>();
  for (const verdict of verdicts) {
    for (const cause of verdict.because) {
      // What keeps a measure from having a value is found measure by measure.
      const key = JSON.stringify([cause.isFatal, cause.item]);
      const group = groups.get(key) ?? { cause, of: [] };
      group.of.push(verdict);
      groups.set(key, group);
    }
  }
  return [...groups.values()]
    .sort((a, b) => byWeight(a.cause, b.cause))
    .map(({ cause, of }) => ({
      status: cause.isFatal ? ('unusable' as const) : ('caveats' as const),
      ...cause.item,
      moves: movesOf(of),
    }));
}

function movesOf(verdicts: readonly Verdict[]): GroupedCause['moves'] {
  const ids = (kind: VerdictKind) =>
    verdicts.filter(({ judged }) => judged.kind === kind).map(({ judged }) => judged.id);
  const [measures, slas, assumptions, goals] = VERDICT_KINDS.map(ids);
  return { measures: measures!, slas: slas!, assumptions: assumptions!, goals: goals! };
}
