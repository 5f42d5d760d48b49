import type { CheckDocument, CheckedProblem, SlaCheckItem } from '../../src/report/check-document.js';
import type { GroupedCause, VerdictItem } from '../../src/report/verdict-document.js';
import { sampleHead } from './report-document.js';

/** A problem of three leads. */
export function sampleProblem(changes: Partial<CheckedProblem> = {}): CheckedProblem {
  return {
    code: 'stages-out-of-order',
    severity: 'warning',
    message: '3 leads with an earlier stage dated after a later one; correct the dates in the CRM',
    file: 'exports/leads.csv',
    line: 914,
    column: null,
    count: 3,
    leads: { count: 3, ids: ['00Q1', '00Q2', '00Q3'] },
    deals: { count: 0, ids: [] },
    means: 'Leads entered an earlier stage after a later one.',
    mend: 'Look at the leads.',
    ...changes,
  };
}

/** What was found in a leads and a deals export of a small agreement, with one warning. */
export function sampleCheck(changes: Partial<CheckDocument> = {}): CheckDocument {
  const { tool } = sampleHead();
  const sha256 = 'b'.repeat(64);
  return {
    kind: 'scorecard.check/1',
    tool,
    definition: {
      file: 'scorecard.yaml',
      sha256: 'a'.repeat(64),
      sound: true,
      agreement: 3,
      name: 'Acme joint scorecard',
    },
    time_zone: 'Europe/Berlin',
    as_of: '2026-11-02T16:41:00Z',
    lead_count: 4812,
    people_shown: 'names',
    checked: { exports: true, leads: true },
    exports: [
      {
        name: 'leads',
        files: [{ file: 'exports/leads.csv', sha256 }],
        rows: 4840,
        used: 4826,
        left_out: 14,
        reasons: [
          { code: 'repeated-id', rows: 9 },
          { code: 'rows-ragged', rows: 5 },
        ],
        complete_to: '2026-11-02T16:41:00Z',
        newest: '2026-11-02T16:41:00Z',
      },
      {
        name: 'deals',
        files: [
          { file: 'exports/deals-1.csv', sha256 },
          { file: 'exports/deals-2.csv', sha256 },
        ],
        rows: 715,
        used: 715,
        left_out: 0,
        reasons: [],
        complete_to: '2026-10-30',
        newest: '2026-10-30',
      },
    ],
    stages: [
      {
        stage: 'mql',
        name: 'MQL',
        reached: 1900,
        dated: 1858,
        implied: 30,
        undated: 12,
        out_of_order: 3,
        shares: { dated: 1858 / 1900, implied: 30 / 1900, undated: 12 / 1900, out_of_order: 3 / 1900 },
      },
      {
        stage: 'won',
        name: 'Won',
        reached: 0,
        dated: 0,
        implied: 0,
        undated: 0,
        out_of_order: 0,
        shares: null,
      },
    ],
    exits: [
      {
        exit: 'lost',
        name: 'Lost',
        reached: 4,
        dated: 3,
        undated: 1,
        shares: { dated: 0.75, undated: 0.25 },
      },
    ],
    links: {
      leads: {
        count: 4812,
        with_deal: 600,
        with_several_deals: 12,
        with_stage_history: null,
        with_touch: 3000,
        with_owner_change: null,
      },
      deals: { count: 715, with_lead: 617, without_lead: 98, with_history: null },
      touches: { count: 3390, by_lead: 3390, by_contact: 0, by_deal: 0 },
    },
    slas: [sampleCheckedSla()],
    counts: { errors: 0, warnings: 1, notes: 0 },
    problems: [sampleProblem()],
    verdict: sampleVerdict(),
    ...changes,
  };
}

/** Three leads of 4,812 entered MQL after a later stage: a caveat of one velocity. */
export function sampleCause(changes: Partial<GroupedCause> = {}): GroupedCause {
  return {
    status: 'caveats',
    code: 'stages-out-of-order',
    what: 'Leads entered an earlier stage for the first time after a later one',
    message: '3 leads with an earlier stage dated after a later one; correct the dates in the CRM',
    export: 'leads',
    state: null,
    file: 'exports/leads.csv',
    line: 914,
    count: 3,
    of: 4812,
    unit: 'leads',
    share: 3 / 4812,
    amount_share: null,
    leads: { count: 3, ids: ['00Q1', '00Q2', '00Q3'] },
    deals: { count: 0, ids: [] },
    mend: 'Look at the leads.',
    settings: ['order_tolerance'],
    moves: { measures: ['velocity.mql.won'], slas: [], assumptions: [], goals: [] },
    ...changes,
  };
}

/** Of three measures one is unusable and one has two caveats, of which the heavy one is the only SLA's too. */
export function sampleVerdict(changes: Partial<VerdictItem> = {}): VerdictItem {
  const light = sampleCause();
  const heavy = sampleCause({
    code: 'implied',
    what: 'MQL was passed without a record of it',
    message: '30 of 1900 leads that reached MQL have no record of it, only of a later stage',
    export: null,
    state: 'mql',
    ...{ file: null, line: null, count: 30, of: 1900, share: 30 / 1900 },
    leads: { count: 30, ids: ['00Q7', '00Q8'] },
    mend: 'Record it in the CRM',
    settings: ['stages.mql.entered'],
    moves: { measures: ['velocity.mql.won'], slas: ['first-touch'], assumptions: [], goals: [] },
  });
  const fatal = sampleCause({
    status: 'unusable',
    code: 'export-missing',
    what: 'There is no spend export',
    message: 'There is no spend export',
    ...{ export: null, file: 'scorecard.yaml', line: null, count: null, of: null, unit: null, share: null },
    leads: { count: 0, ids: [] },
    mend: 'Export it',
    settings: ['exports.spend'],
    moves: { measures: ['cost_per.mql'], slas: [], assumptions: [], goals: [] },
  });
  return {
    status: 'unusable',
    period: '2026-10',
    measures: [
      { id: 'cost_per.mql', name: 'Cost per MQL', status: 'unusable', because: [alone(fatal)] },
      {
        id: 'velocity.mql.won',
        name: 'MQL to Won, time',
        status: 'caveats',
        because: [alone(heavy), alone(light)],
      },
      { id: 'volume.won', name: 'Won', status: 'sound', because: [] },
    ],
    slas: [{ id: 'first-touch', name: 'First touch', status: 'caveats', because: [alone(heavy)] }],
    assumptions: [],
    goals: [],
    causes: [fatal, heavy, light],
    ...changes,
  };
}

/** A cause as it stands under a row. */
function alone({ status: _, moves: __, ...cause }: GroupedCause) {
  return cause;
}

/** A quarter of its clocks can't be told, for each reason and with each kind of help. */
export function sampleCheckedSla(changes: Partial<SlaCheckItem> = {}): SlaCheckItem {
  return {
    sla: 'first-touch',
    name: 'First touch',
    clocks: 131,
    excluded: 4,
    not_due: 7,
    due: 120,
    judged: 90,
    cannot_tell: 30,
    share: 0.75,
    cannot_tell_because: {
      not_exact: 24,
      beyond_complete_to: 3,
      unknown_time: 1,
      pause_unknown: 1,
      blank: 1,
    },
    lacking: false,
    would_help: [
      { what: 'times', export: 'touches', column: 'Date', state: null },
      { what: 'stage_history', export: 'stage_history', column: null, state: 'mql' },
      { what: 'newer', export: 'touches', column: null, state: null },
    ],
    ...changes,
  };
}
