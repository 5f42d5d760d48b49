import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadDefinition } from '../../src/definition/load-definition.js';
import { headerKey } from '../../src/exports/header-key.js';
import { draftDefinition } from '../../src/setup/draft-definition.js';
import { planSetup } from '../../src/setup/plan-setup.js';
import type { SetupInput } from '../../src/setup/setup-input.js';
import '../support/property-seed.js';
import {
  ACME,
  amounts,
  column,
  dates,
  dealsFile,
  ids,
  leadsFile,
  presetsWith,
  role,
  setup,
  surveyed,
} from './surveyed.js';

const NONE = new Map<string, string>();
const PRESETS = presetsWith(ACME);

function draft(input: SetupInput, answers: ReadonlyMap<string, string> = NONE) {
  return draftDefinition(input, planSetup(input, answers));
}

function loaded(text: string) {
  return loadDefinition(text, 'scorecard.yaml', () => null, PRESETS);
}

const touches = surveyed(
  'tasks.csv',
  [
    ids('Lead ID'),
    dates('Date', 'unknown', '9/9/9999'),
    column('Status', { Completed: 8, 'Not Started': 2 }),
  ],
  [role('touches', { lead: 'Lead ID', at: 'Date', status: 'Status' })],
);
const ALL = setup([
  leadsFile({ MQL: 3, Working: 2, 'Not: yet #1': 7, yes: 1 }),
  dealsFile({ 'Closed Won': 2, 'Closed Lost': 1, Open: 4 }, amounts('Amount', 'unknown', ['EUR', 'USD'])),
  touches,
]);

test('what is written is sound, and says what was found', () => {
  const { text } = draft(ALL);
  const { value, problems } = loaded(text);
  expect(problems).toEqual([]);
  expect(value!.stages.map(({ id, entered }) => [id, entered.status, entered.deal])).toEqual([
    ['lead', [], null],
    ['mql', ['MQL'], null],
    ['accepted', ['Working'], null],
    ['opportunity', [], { on: 'created' }],
    ['won', [], { on: 'won' }],
  ]);
  expect(value!.exports.get('deals')!.status).toEqual({ won: ['Closed Won'], lost: ['Closed Lost'] });
  expect(value!.exports.get('touches')!.only).toEqual({ Status: ['Completed'] });
  expect(value!.exports.get('touches')!.dates.byColumn).toEqual({ Date: ['d/M/yyyy'] });
  expect(value!.calendar.zone.id).toBe('Europe/Berlin');
  expect([value!.currency, value!.handOver?.at, value!.handOver?.accepted]).toEqual(['EUR', 1, 2]);
});

test('columns are named only where the preset and the usual headers don’t find them', () => {
  const file = surveyed(
    'leads.csv',
    [ids('Acme ID'), dates('Angelegt am'), column('Lead Status', { MQL: 1 })],
    [role('leads', { id: 'Acme ID', created: 'Angelegt am', status: 'Lead Status' })],
  );
  expect(loaded(draft(setup([file])).text).value!.exports.get('leads')!.columns).toEqual({
    created: 'Angelegt am',
  });
});

test('a column is marked as a guess where the CRM has it for an attribute', () => {
  const file = surveyed(
    'leads.csv',
    [ids('Acme ID'), dates('Create Date'), column('Labels', { Hot: 5, Cold: 5 })],
    [
      role(
        'leads',
        { id: 'Acme ID', created: 'Create Date', status: 'Labels' },
        { attributes: { label: 'Labels' } },
      ),
    ],
  );
  expect(draft(setup([file])).text).toContain(
    '    columns:\n      status: Labels  # guess: the column of the attribute label, for want of a better one\n',
  );
});

test('every guess is marked on its line, and the line is told', () => {
  const { text, guesses } = draft(ALL);
  const lines = text.split('\n');
  const marked = lines.flatMap((line, index) => (/^(?!#).*# guess: /.test(line) ? [index + 1] : []));
  expect(guesses).toEqual(marked);
  expect(guesses.map((line) => lines[line - 1]!.trim())).toEqual([
    'currency: EUR  # guess: one of EUR, USD, which the amounts are in',
    'time_zone: Europe/Berlin  # guess: the time zone of this computer; days, months and working hours begin here',
    'only: { Status: [Completed] }  # guess: what is still to be done is no touch; 8 rows',
    'Date: [d/M/yyyy]  # guess: most countries write it so',
    'Amount: "1,234.50"  # guess: most systems export a decimal point',
    'won: [Closed Won]  # guess: usual in Acme CRM; 2 deals',
    'lost: [Closed Lost]  # guess: usual in Acme CRM; 1 deal',
    '- MQL  # guess: usual in Acme CRM; 3 leads',
    '- Working  # guess: usual in Acme CRM; 2 leads',
    'deal: created  # guess: usual in Acme CRM',
    'deal: won  # guess: usual in Acme CRM',
    'final: yes  # guess: usual in Acme CRM; nobody comes back from there',
    'deal: lost  # guess: usual in Acme CRM',
    'at: mql  # guess: where Marketing is done with a lead',
    'accepted: accepted  # guess: the first stage of Sales after it',
    'decide_within: 2 business days  # guess: what counts where nothing is said',
  ]);
});

test('an exit says whether leads come back from there, as a guess', () => {
  const { text } = draft(setup([leadsFile({ MQL: 3, Rejected: 1 }), dealsFile()]));
  expect(text).toContain('    final: no  # guess: usual in Acme CRM; leads may come back from there\n');
  expect(loaded(text).value!.exits.map(({ id, final }) => [id, final])).toEqual([
    ['rejected', false],
    ['lost', true],
  ]);
});

test('what was answered is no guess', () => {
  const questions = planSetup(ALL, NONE).questions.map(({ id, guess }) => [id, guess] as const);
  const answered = draft(ALL, new Map(questions));
  const before = draft(ALL);
  // The same but for the marks of the currency, the zone, the order of dates and the decimal sign.
  expect(before.guesses.length - answered.guesses.length).toBe(4);
  expect(answered.text).toContain('\ncurrency: EUR\n');
});

test('statuses that stand for nothing are listed with their counts, as lines to move up', () => {
  const { text } = draft(ALL);
  expect(text).toContain('#         - "Not: yet #1"  # 7 leads\n#         - "yes"  # 1 lead\n');
});

test('a rate that somebody has said is written, one that nobody knows is asked for', () => {
  expect(draft(ALL).text).toContain('\n# rates: { USD: … }  # say what one is worth in EUR\n');
  const { text } = draft(ALL, new Map([['rate:USD:EUR', '0.92']]));
  expect(loaded(text).value!.rates.get('USD')).toBe(0.92);
});

test('what was left out is said with its reason', () => {
  const list = surveyed('a: b.csv', [column('A')], []);
  const { text } = draft(setup([leadsFile(), list]));
  expect(text).toContain(
    '  # not used: "a: b.csv": its columns are those of no export that is known: A; if it is one, of deals for example,\n' +
      '  #   name it under exports.deals.file, and its columns under exports.deals.columns\n',
  );
});

const history = surveyed(
  'history.csv',
  [ids('Lead ID'), dates('Edit Date'), column('New Value', { MQL: 9 })],
  [role('stage_history', { lead: 'Lead ID', at: 'Edit Date', to: 'New Value' })],
);

test('an SLA is suggested only where something tells when leads are handed over', () => {
  expect(draft(ALL).text).not.toContain('slas:');
  expect(draft({ ...ALL, files: [...ALL.files, history] }).text).toContain('# slas:\n');
});

test('what only people can agree on is a comment, sound once it is taken up', () => {
  const { text } = draft({ ...ALL, files: [...ALL.files, history] });
  const [, suggested] = text.split('take the "# " away from the lines that hold:\n#\n');
  expect(suggested!.split('\n').filter((line) => line !== '' && !line.startsWith('# '))).toEqual([]);
  const taken = suggested!.replaceAll(/^# /gm, '');
  const { value, problems } = loaded(text.replace(suggested!, taken));
  expect(problems).toEqual([]);
  expect(value!.slas.map(({ id }) => id)).toEqual(['first-touch', 'decide']);
  expect(value!.marketingSourced!.values).toEqual(['Web', 'Fair']);
  expect([...value!.goals.revenue.keys()]).toEqual(['2026-Q4']);
  expect(value!.assumptions.map(({ id }) => id)).toEqual([
    'volume',
    'to-accepted',
    'to-opportunity',
    'win-rate',
    'price',
  ]);
});

test('where nothing tells of a stage there is one: everybody who was created', () => {
  const exits = { ...ACME, states: ACME.states.filter(({ kind }) => kind === 'exit') };
  const { value, problems } = loaded(draft(setup([leadsFile({ Rejected: 1 })], { presets: [exits] })).text);
  expect(problems).toEqual([]);
  expect(value!.stages.map(({ id }) => id)).toEqual(['lead']);
});

test('by headers alone it is sound too, and every line on statuses is a guess', () => {
  const { text } = draft({ ...ALL, headersOnly: true });
  expect(loaded(text).problems).toEqual([]);
  const statuses = text.split('\n').filter((line) => line.startsWith('        - '));
  expect(statuses.length).toBeGreaterThan(3);
  expect(statuses.filter((line) => !line.includes('# guess: '))).toEqual([]);
});

/** What YAML, a comment or a terminal would take for its own. */
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 4 }),
      fc.constantFrom(
        '#',
        ' # ',
        ': ',
        '*',
        '&',
        '"',
        "'",
        '\n',
        '\r',
        '\u2028',
        '\u0085',
        '\u001b[2J',
        '- ',
        '{',
        ']',
      ),
      fc.constantFrom('yes', '0123', '__proto__', '<<', 'guess: ', '\n- id: x', 'a', 'B'),
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((parts) => parts.join('').trim())
  .filter((text) => text !== '');

test('whatever headers, statuses and files are called, the definition is sound and means them', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(anyText, { selector: headerKey, minLength: 6, maxLength: 6 }),
      fc.uniqueArray(anyText, { maxLength: 4 }),
      anyText,
      (headers, statuses, file) => {
        const [id, created, status, link, stage, amount] = headers as [
          string,
          string,
          string,
          string,
          string,
          string,
        ];
        const counts = Object.fromEntries(statuses.map((text) => [text, 2]));
        const leads = surveyed(
          file,
          [ids(id), dates(created, 'unknown', '9/9/9999'), column(status, counts), ids(link)],
          [role('leads', { id, created, status }, { attributes: { region: link } })],
        );
        const deals = surveyed(
          `${file}2`,
          [ids(link), column(stage, counts), amounts(amount, 'unknown', ['EUR'])],
          [role('deals', { lead: link, status: stage, amount })],
        );
        const input = setup([leads, deals]);
        const asked = planSetup(input, NONE).questions.filter(({ id: question }) =>
          question.startsWith('status:'),
        );
        const answers = new Map(asked.map((question) => [question.id, 'mql']));
        const { text, guesses } = draft(input, answers);
        const { value, problems } = loaded(text);
        expect(problems).toEqual([]);
        const found = value!.exports.get('leads')!;
        expect([found.files, found.attributes]).toEqual([[file], { region: link }]);
        expect(found.columns).toMatchObject({ id, created, status });
        const listed = value!.stages.flatMap(({ entered }) => entered.status);
        expect(new Set(listed)).toEqual(
          new Set(asked.map((question) => question.id.slice('status:'.length))),
        );
        const lines = text.split('\n');
        const isMarked = (line: number) =>
          [lines[line - 1]!, lines[line - 2]!].some((one) => one.includes('# guess: '));
        expect(guesses.filter((line) => !isMarked(line))).toEqual([]);
      },
    ),
  );
});
