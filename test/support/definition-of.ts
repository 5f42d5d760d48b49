import type {
  Criterion,
  Definition,
  Evidence,
  Exit,
  ExportDefinition,
  ExportName,
  Stage,
  Team,
} from '../../src/definition/definition.js';
import type { Calendar } from '../../src/time/calendar.js';
import { UTC } from '../../src/time/zone-of.js';

/** A stage or exit as a test writes it; the id is the key. */
export type LiteralState = Partial<Evidence> & {
  readonly team?: Team;
  readonly final?: boolean;
  readonly reason?: string;
  readonly criteria?: readonly Criterion[];
};

export interface LiteralDefinition {
  readonly stages: Readonly<Record<string, LiteralState>>;
  readonly exits?: Readonly<Record<string, LiteralState>>;
  readonly exports?: Partial<Readonly<Record<ExportName, Partial<ExportDefinition>>>>;
  readonly handOver?: Definition['handOver'];
  readonly zone?: Calendar['zone'];
  /** Whatever else differs from the defaults. */
  readonly also?: Partial<Definition>;
}

/** A sound definition with the defaults of definition.md, without the way over YAML. Without `exports`: leads and deals. */
export function definitionOf({
  stages,
  exits = {},
  exports,
  handOver = null,
  zone = UTC,
  also,
}: LiteralDefinition): Definition {
  const named = Object.entries(exports ?? { leads: {}, deals: { status: { won: ['Won'], lost: ['Lost'] } } });
  return {
    file: 'scorecard.yaml',
    name: 'Test',
    agreement: 1,
    effectiveFrom: null,
    mission: null,
    currency: 'EUR',
    review: { every: 'month', with: [] },
    calendar: calendarOf(zone),
    calendars: new Map(),
    calendarBy: null,
    people: {
      heads: { marketing: null, sales: null },
      disputes: null,
      tell: [],
      show: 'names',
      keyFile: null,
      smallestGroupShown: 1,
    },
    exports: new Map(named.map(([name, said]) => [name as ExportName, exportOf(name as ExportName, said)])),
    stages: Object.entries(stages).map(([id, said]) => stageOf(id, said)),
    exits: Object.entries(exits).map(([id, said]) => exitOf(id, said)),
    maySkipStages: true,
    orderToleranceDays: 7,
    handOver,
    staleAfterDays: null,
    aliases: new Map(),
    rates: new Map(),
    marketingSourced: null,
    touches: { counts: new Map(), contactOutcomes: [], notBy: [], lookBackSeconds: 0 },
    slas: [],
    waivers: [],
    assumptions: [],
    goals: { revenue: new Map(), marketingSourcedShare: null, jeopardyBelow: 0.5 },
    measures: null,
    minSample: 20,
    notes: null,
    lines: new Map(),
    ...also,
  };
}

/** Mondays to Fridays, 09:00–17:00, no holidays. */
export function calendarOf(zone: Calendar['zone']): Calendar {
  const hours = [{ from: 540, to: 1020 }];
  const workingHours = [hours, hours, hours, hours, hours, [], []];
  return {
    zone,
    weekStarts: 0,
    fiscalYearStarts: 1,
    workingHours,
    holidays: new Set(),
    otherHours: new Map(),
  };
}

function stageOf(id: string, said: LiteralState): Stage {
  return {
    id,
    name: id,
    means: null,
    team: said.team ?? null,
    entered: evidenceOf(said),
    criteria: said.criteria ?? [],
  };
}

function exitOf(id: string, said: LiteralState): Exit {
  const reasonColumn = said.reason ?? null;
  return { id, name: id, means: null, entered: evidenceOf(said), final: said.final ?? false, reasonColumn };
}

function evidenceOf({ created = false, status = [], column = null, deal = null }: LiteralState): Evidence {
  return { created, status, column, deal };
}

function exportOf(name: ExportName, said: Partial<ExportDefinition>): ExportDefinition {
  return {
    name,
    files: [],
    preset: null,
    columns: {},
    fallbacks: {},
    attributes: {},
    only: {},
    dates: { all: [], byColumn: {} },
    numbers: { all: null, byColumn: {} },
    timeZone: null,
    completeTo: null,
    oneLeadPer: null,
    status: null,
    line: 1,
    ...said,
  };
}
