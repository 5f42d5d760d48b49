import { expect, test } from 'vitest';
import { planSetup } from '../../src/setup/plan-setup.js';
import type { SetupInput } from '../../src/setup/setup-input.js';
import {
  ACME,
  amounts,
  column,
  dates,
  dealsFile,
  ids,
  leadsFile,
  role,
  setup,
  surveyed,
  usual,
} from './surveyed.js';

const NONE = new Map<string, string>();

/** Each question with its best guess. */
function asked(input: SetupInput, answers: ReadonlyMap<string, string> = NONE) {
  return planSetup(input, answers).questions.map(({ id, guess }) => [id, guess]);
}

/** Each state with the statuses listed under it, its column and its event of a deal. */
function statesOf(input: SetupInput, answers: ReadonlyMap<string, string> = NONE) {
  return planSetup(input, answers).states.states.map(({ state, created, statuses, column: header, deal }) => {
    return [state.id, created, statuses.map(({ text }) => text), header, deal];
  });
}

test('the time zone is asked for, unless it is said; a machine without one is in UTC', () => {
  expect(asked(setup([leadsFile()]))).toEqual([['time-zone', 'Europe/Berlin']]);
  expect(asked(setup([leadsFile()], { machineZone: 'Etc/Nowhere' }))).toEqual([['time-zone', 'UTC']]);
  const said = { name: null, preset: null, timeZone: 'Asia/Tokyo' };
  const plan = planSetup(setup([leadsFile()], { said }), NONE);
  expect([plan.questions, plan.zone]).toEqual([[], { value: 'Asia/Tokyo', guess: null }]);
});

test('an answer that is no zone is refused', () => {
  const [zone] = planSetup(setup([leadsFile()]), NONE).questions;
  expect(zone!.refuses!('Berlin')).toContain('IANA');
  expect(zone!.refuses!('America/New_York')).toBeNull();
});

const deals = (amount: ReturnType<typeof amounts>, currencies: Readonly<Record<string, number>> = {}) => {
  const file = dealsFile(undefined, amount);
  const columns = [...file.survey.columns, column('Currency', currencies)];
  const fields = {
    ...file.survey.roles[0]!.columns,
    ...(Object.keys(currencies).length > 0 && { currency: 'Currency' }),
  };
  return surveyed('deals.csv', columns, [role('deals', fields)]);
};

test.each([
  ['a code in a column', deals(amounts('Amount'), { CHF: 9 }), { value: 'CHF', guess: null }, []],
  ['a sign that means one', deals(amounts('Amount', 'comma', ['€'])), { value: 'EUR', guess: null }, []],
  [
    'a sign that means several',
    deals(amounts('Amount', 'point', ['$'])),
    { value: 'USD', guess: 'the amounts are written with $' },
    ['currency'],
  ],
  ['none', deals(amounts('Amount')), { value: 'XXX', guess: 'no amount names a currency' }, ['currency']],
  [
    'several',
    deals(amounts('Amount'), { EUR: 9, USD: 2 }),
    { value: 'EUR', guess: 'one of EUR, USD, which the amounts are in' },
    ['currency', 'rate:USD:EUR'],
  ],
] as const)('the currency of amounts with %s', (_what, file, currency, questions) => {
  const plan = planSetup(setup([leadsFile(), file]), NONE);
  expect(plan.currency.currency).toEqual(currency);
  expect(plan.questions.map(({ id }) => id)).toEqual(['time-zone', ...questions]);
});

test('a rate is of the currency that was answered, and is never guessed', () => {
  const input = setup([leadsFile(), deals(amounts('Amount'), { EUR: 9, USD: 2 })]);
  const answers = new Map([['currency', 'USD']]);
  expect(asked(input, answers).slice(1)).toEqual([
    ['currency', 'EUR'],
    ['rate:EUR:USD', 'unknown'],
  ]);
  expect([...planSetup(input, answers).currency.rates]).toEqual([]);
  const told = new Map([...answers, ['rate:EUR:USD', '1.08']]);
  expect([...planSetup(input, told).currency.rates]).toEqual([['EUR', '1.08']]);
  const rate = planSetup(input, answers).questions.at(-1)!;
  expect(['1.08', 'unknown', '0', 'much'].map((answer) => rate.refuses!(answer))).toEqual([
    null,
    null,
    'a number such as 0.92',
    'a number such as 0.92',
  ]);
});

test('a file without money has no currency', () => {
  expect(planSetup(setup([leadsFile()]), NONE).currency.currency).toBeNull();
});

function leadsWith(...columns: readonly ReturnType<typeof dates>[]) {
  const fields = { id: 'Acme ID', created: columns[0]!.header, modified: columns[1]?.header ?? 'Modified' };
  return surveyed('leads.csv', [ids('Acme ID'), ...columns], [role('leads', fields)]);
}

test.each([
  [
    'as another column has it',
    [dates('Created', 'unknown', '9/9/9999'), dates('Modified', 'month-first')],
    'month-first',
  ],
  ['by a clock of 12 hours', [dates('Created', 'unknown', '9/9/9999 9:99 AA')], 'month-first'],
  ['else day first', [dates('Created', 'unknown', '9.9.9999')], 'day-first'],
])('the order of days and months is guessed %s', (_what, columns, order) => {
  const input = setup([leadsWith(...columns)]);
  expect(asked(input)).toEqual([
    ['time-zone', 'Europe/Berlin'],
    ['dates:acme', order],
  ]);
});

test('dates whose order is known, or makes no difference, are no question', () => {
  const input = setup([leadsWith(dates('Created', 'day-first'), dates('Modified', 'not-asked'))]);
  expect(asked(input)).toEqual([['time-zone', 'Europe/Berlin']]);
});

test('all dates of one CRM are one question', () => {
  const file = dealsFile();
  const columns = file.survey.columns.map((each) =>
    each.header === 'Close Date' ? dates(each.header, 'unknown', '9/9/9999') : each,
  );
  const input = setup([
    leadsWith(dates('Created', 'unknown', '9/9/9999 9:99 AA')),
    { ...file, survey: { ...file.survey, columns } },
  ]);
  const plan = planSetup(input, new Map([['dates:acme', 'month-first']]));
  expect(plan.questions.map(({ id }) => id)).toEqual(['time-zone', 'dates:acme']);
  expect(plan.questions[1]!.text).toContain('Dates of Created, Close Date fit both orders');
  expect(
    plan.exports.flatMap(({ ordered }) =>
      ordered.map(({ header, patterns, guess }) => [header, patterns[0], guess]),
    ),
  ).toEqual([
    ['Created', 'M/d/yyyy h:mm a', null],
    ['Close Date', 'M/d/yyyy', null],
  ]);
});

test('one file that tells the order tells it for all files of the export', () => {
  const known = leadsWith(dates('Created', 'day-first'));
  const open = leadsWith(dates('Created', 'unknown', '9/9/9999'));
  expect(
    asked(
      setup([
        { ...known, path: 'a.csv' },
        { ...open, path: 'b.csv' },
      ]),
    ),
  ).toEqual([['time-zone', 'Europe/Berlin']]);
});

test('the decimal sign is asked for where no value tells', () => {
  const input = setup([leadsFile(), dealsFile(undefined, amounts('Amount', 'unknown', ['EUR']))]);
  expect(asked(input)).toEqual([
    ['time-zone', 'Europe/Berlin'],
    ['numbers:acme', '1,234.50'],
  ]);
});

test('statuses that the CRM knows are mapped as usual, however they are capitalised', () => {
  const input = setup([leadsFile({ mql: 3, Working: 2, Rejected: 1 }), dealsFile()]);
  expect(statesOf(input)).toEqual([
    ['lead', true, [], null, null],
    ['mql', false, ['mql'], null, null],
    ['accepted', false, ['Working'], null, null],
    ['opportunity', false, [], null, 'created'],
    ['won', false, [], null, 'won'],
    ['rejected', false, ['Rejected'], null, null],
    ['lost', false, [], null, 'lost'],
  ]);
  expect(planSetup(input, NONE).states.states[1]!.statuses).toEqual([
    { text: 'mql', count: 3, guess: 'usual in Acme CRM' },
  ]);
});

test('stages that nothing tells of are left out', () => {
  const { states } = planSetup(setup([leadsFile({ MQL: 3 })]), NONE);
  expect(states.states.map(({ state }) => state.id)).toEqual(['lead', 'mql']);
  expect(states.without.map(({ id }) => id)).toEqual(['accepted', 'opportunity', 'won', 'rejected', 'lost']);
});

test('a dated column is evidence, and of one stage only', () => {
  const file = leadsFile({});
  const withDate = {
    ...file,
    survey: { ...file.survey, columns: [...file.survey.columns, dates('mql date*')] },
  };
  const twice = { ...ACME, states: [...ACME.states, usual('sal', { columns: ['MQL Date'] })] };
  const { states } = planSetup(setup([withDate], { presets: [twice] }), NONE).states;
  expect(states.map(({ state, column: header }) => [state.id, header])).toEqual([
    ['lead', null],
    ['mql', 'mql date*'],
  ]);
});

test('an unknown status is asked for: a stage, an exit, or none', () => {
  const input = setup([leadsFile({ Parked: 5, MQL: 1 })]);
  const { questions, states } = planSetup(input, NONE);
  const status = questions.find(({ id }) => id === 'status:Parked')!;
  expect(status.text).toBe('What does the status Parked of 5 leads stand for?');
  expect(status.options.map(({ value }) => value)).toEqual([...ACME.states.map(({ id }) => id), 'ignore']);
  expect(status.guess).toBe('ignore');
  expect(states.unmapped).toEqual([{ text: 'Parked', count: 5, guess: 'no stage is known by it' }]);
  const answered = planSetup(input, new Map([['status:Parked', 'rejected']])).states;
  expect(answered.states.map(({ state, statuses }) => [state.id, statuses])).toContainEqual([
    'rejected',
    [{ text: 'Parked', count: 5, guess: null }],
  ]);
  expect(answered.unmapped).toEqual([]);
});

test('what most companies mean by a status is the guess where the CRM has none of its own', () => {
  const plain = { ...ACME, id: 'plain', states: [usual('accepted', { statuses: ['Contacted'] })] };
  const input = setup([leadsFile({ Contacted: 5 })], { presets: [ACME, plain] });
  expect(asked(input)).toEqual([
    ['time-zone', 'Europe/Berlin'],
    ['status:Contacted', 'accepted'],
  ]);
});

test.each([
  ['Rejected - no budget', 'rejected', 'as Rejected'],
  ['MQL (fair)', 'mql', 'as MQL'],
  ['Nurture: later', 'rejected', 'as Nurture'],
  ['Not MQL', 'ignore', 'no stage is known by it'],
  ['Rejected- no budget', 'rejected', 'as Rejected'],
  ['Rejected – no budget', 'rejected', 'as Rejected'],
  ['Rejected—no budget', 'rejected', 'as Rejected'],
  ['Re-opened', 'ignore', 'no stage is known by it'],
  ['MQL-ish', 'ignore', 'no stage is known by it'],
  ['MQL–SQL', 'ignore', 'no stage is known by it'],
  ['MQL/rejected', 'ignore', 'no stage is known by it'],
  ['Won/Lost unclear', 'ignore', 'no stage is known by it'],
  ['Won - then lost', 'ignore', 'no stage is known by it'],
  ['Won', 'won', 'usual in most companies'],
])('%s is guessed by what it begins with', (status, guess, because) => {
  const states = [
    usual('rejected', { statuses: ['Nurture'] }),
    usual('won', { statuses: ['Won'], deal: 'won' }),
  ];
  const plain = { ...ACME, id: 'plain', states };
  const { questions } = planSetup(setup([leadsFile({ [status]: 5 })], { presets: [ACME, plain] }), NONE);
  expect(questions.find(({ id }) => id === `status:${status}`)).toMatchObject({ guess, because });
});

test('statuses that look like prose are counted, and neither asked for nor shown', () => {
  const { states, questions } = planSetup(setup([leadsFile({ 'call +49 30 1234567': 1, MQL: 2 })]), NONE);
  expect([states.hidden, states.unmapped, questions.length]).toEqual([1, [], 1]);
});

test('a history adds statuses that the CRM knows, and nothing else that stands in it', () => {
  const columns = [
    ids('Lead ID'),
    dates('Edit Date'),
    column('New Value', { Accepted: 9, 'Ann Example': 3 }),
  ];
  const history = surveyed('history.csv', columns, [
    role('stage_history', { lead: 'Lead ID', at: 'Edit Date', to: 'New Value' }),
  ]);
  const { states } = planSetup(setup([leadsFile({ MQL: 1 }), history]), NONE);
  const accepted = states.states.find(({ state }) => state.id === 'accepted')!;
  expect(accepted.statuses).toEqual([{ text: 'Accepted', count: null, guess: 'usual in Acme CRM' }]);
  expect(states.unmapped).toEqual([]);
});

test('by headers alone every usual status is listed, as a guess', () => {
  const file = leadsFile({});
  const { states, questions } = planSetup(setup([file], { headersOnly: true }), NONE);
  expect(questions.map(({ id }) => id)).toEqual(['time-zone']);
  expect(states.states.map(({ state, statuses }) => [state.id, statuses.map(({ text }) => text)])).toEqual([
    ['lead', []],
    ['mql', ['MQL']],
    ['accepted', ['Working', 'Accepted']],
    ['rejected', ['Rejected']],
  ]);
  expect(states.states[1]!.statuses[0]!.guess).toBe('usual in Acme CRM, not looked for in the rows');
});

test('without a preset that knows stages there are those of most companies', () => {
  const input = setup([leadsFile({}), dealsFile()], { presets: [{ ...ACME, states: [] }] });
  expect(statesOf(input).map(([id]) => id)).toEqual(['lead', 'opportunity', 'won', 'lost']);
});

test('won and lost are those that the CRM calls so, where any deal has them', () => {
  const { outcomes, questions } = planSetup(
    setup([leadsFile(), dealsFile({ 'closed won': 2, Open: 5 })]),
    NONE,
  );
  expect(outcomes!.won).toEqual([{ text: 'closed won', count: 2, guess: 'usual in Acme CRM' }]);
  expect(outcomes!.open.map(({ text }) => text)).toEqual(['Open']);
  // No deal is lost: whether "Open" means that is asked, and the usual one stands meanwhile.
  expect(questions.map(({ id, guess }) => [id, guess])).toEqual([
    ['time-zone', 'Europe/Berlin'],
    ['outcome:lost', 'nothing'],
  ]);
  expect(outcomes!.lost).toEqual([{ text: 'Closed Lost', count: 0, guess: 'usual in Acme CRM' }]);
});

test('a word tells won and lost where the CRM’s own are not there', () => {
  const input = setup([leadsFile(), dealsFile({ 'Deal Won!': 2, Verloren: 5, Offen: 1 })]);
  const { outcomes } = planSetup(input, NONE);
  expect(outcomes!.won).toEqual([{ text: 'Deal Won!', count: 2, guess: 'by its name' }]);
  expect(outcomes!.lost).toEqual([{ text: 'Verloren', count: 5, guess: 'by its name' }]);
  const answered = planSetup(input, new Map([['outcome:won', 'Offen']])).outcomes;
  expect(answered!.won).toEqual([{ text: 'Offen', count: 1, guess: null }]);
});

test('a stage of won deals needs a status that means won', () => {
  const nameless = { ...ACME, exports: new Map([...ACME.exports].filter(([name]) => name === 'leads')) };
  const input = setup([leadsFile(), dealsFile({ Open: 5 })], { presets: [nameless] });
  expect(statesOf(input).map(([id]) => id)).toEqual(['lead', 'mql', 'accepted', 'opportunity']);
});

test('a column of dates named like a stage is guessed to date it, unless there are two', () => {
  const withColumns = (...headers: readonly string[]) => {
    const file = leadsFile();
    return setup([
      {
        ...file,
        survey: {
          ...file.survey,
          columns: [...file.survey.columns, ...headers.map((header) => dates(header))],
        },
      },
    ]);
  };
  const columnOf = (input: SetupInput, id: string) =>
    planSetup(input, NONE).states.states.find(({ state }) => state.id === id)?.column;
  expect(columnOf(withColumns('Lead - Accepted am'), 'accepted')).toBe('Lead - Accepted am');
  expect(columnOf(withColumns('MQL Date', 'MQL On'), 'mql')).toBe('MQL Date');
  expect(columnOf(withColumns('Accepted On', 'First Accepted'), 'accepted')).toBeNull();
  expect(columnOf(withColumns('Lead On'), 'lead')).toBeNull();
});
