import { expect, test } from 'vitest';
import { makeProblem } from '../../src/definition/make-problem.js';
import { chooseExports } from '../../src/setup/choose-exports.js';
import { column, dates, ids, leadsFile, role, setup, surveyed } from './surveyed.js';

const NONE = new Map<string, string>();

test('a file that can’t be read, or is nothing known, is left out with the reason', () => {
  const broken = surveyed('book.csv', [], []);
  const problem = makeProblem('file-unreadable', 'it is an Excel workbook, not CSV');
  const files = [
    leadsFile(),
    { ...broken, survey: { ...broken.survey, problems: [problem] } },
    surveyed('list.csv', [column('A')], []),
  ];
  const { exports, unused } = chooseExports(setup(files), NONE);
  expect(exports.map(({ name }) => name)).toEqual(['leads']);
  expect(unused.map(({ file, reason }) => [file.path, reason])).toEqual([
    ['book.csv', 'it is an Excel workbook, not CSV'],
    [
      'list.csv',
      'its columns are those of no export that is known: A; if it is one, of deals for example, name it under exports.deals.file, and its columns under exports.deals.columns',
    ],
  ]);
});

test('a file with changes of statuses and of owners makes both histories', () => {
  const columns = [ids('Lead ID'), dates('Edit Date'), column('New Value')];
  const found = { lead: 'Lead ID', at: 'Edit Date', to: 'New Value' };
  const history = surveyed('history.csv', columns, [
    role('stage_history', found),
    role('owner_history', found),
  ]);
  const { exports, questions } = chooseExports(setup([leadsFile(), history]), NONE);
  expect(exports.map(({ name }) => name)).toEqual(['leads', 'stage_history', 'owner_history']);
  expect(questions).toEqual([]);
});

const EITHER = { at: 'Month', amount: 'Cost' };
const either = (path: string) =>
  surveyed(
    path,
    [dates('Month'), column('Cost')],
    [role('spend', EITHER)],
    [role('survey', { at: 'Month', score: 'Cost' })],
  );

test.each([
  ['costs.csv', 'spend', 'by the name of the file'],
  ['nps.csv', 'survey', 'by the name of the file'],
  ['file.csv', 'spend', 'most of its columns fit'],
])('where two kinds fit %s, it is asked for, and the guess is %s', (path, name, because) => {
  const { exports, questions } = chooseExports(setup([leadsFile(), either(path)]), NONE);
  expect(questions.map(({ id, guess, because: why }) => [id, guess, why])).toEqual([
    [`role:${path}`, name, because],
  ]);
  expect(exports.map((chosen) => [chosen.name, chosen.guess])).toEqual([
    ['leads', null],
    [name, because],
  ]);
});

test('what was answered counts, and is no guess', () => {
  const answers = new Map([['role:costs.csv', 'survey']]);
  const { exports } = chooseExports(setup([leadsFile(), either('costs.csv')]), answers);
  expect(exports.map((chosen) => [chosen.name, chosen.guess])).toEqual([
    ['leads', null],
    ['survey', null],
  ]);
  const none = chooseExports(
    setup([leadsFile(), either('costs.csv')]),
    new Map([['role:costs.csv', 'nothing']]),
  );
  expect(none.unused.map(({ reason }) => reason)).toEqual(['left out, as answered']);
});

test('a kind that fits with fewer columns, or by no telling header, is no question', () => {
  const columns = [dates('Month'), column('Cost')];
  const less = surveyed('x.csv', columns, [role('spend', EITHER)], [role('survey', { at: 'Month' })]);
  const likely = surveyed(
    'y.csv',
    columns,
    [role('spend', EITHER)],
    [role('survey', EITHER, { by: 'likely' })],
  );
  expect(chooseExports(setup([leadsFile(), less]), NONE).questions).toEqual([]);
  expect(chooseExports(setup([leadsFile(), likely]), NONE).questions).toEqual([]);
});

test('leads of two CRMs are never one export: which counts is asked, and the other is said', () => {
  const other = surveyed(
    'people.csv',
    [ids('Id'), dates('Created'), column('S', { a: 1 })],
    [
      role(
        'leads',
        { id: 'Id', created: 'Created', status: 'S' },
        { preset: 'plain', by: 'likely', rows: 99 },
      ),
    ],
  );
  const { exports, unused, questions } = chooseExports(setup([other, leadsFile()]), NONE);
  expect(questions.map(({ id, guess, because }) => [id, guess, because])).toEqual([
    ['system:leads', 'acme', 'its headers tell which CRM it is'],
  ]);
  expect(exports.map(({ files }) => files.map(({ path }) => path))).toEqual([['leads.csv']]);
  expect(unused.map(({ file, reason }) => [file.path, reason])).toEqual([
    ['people.csv', 'its leads are of another system than acme'],
  ]);
  const answered = chooseExports(setup([other, leadsFile()]), new Map([['system:leads', 'plain']]));
  expect(answered.exports[0]!.files.map(({ path }) => path)).toEqual(['people.csv']);
});

test('a preset that is forced goes before the one recognised', () => {
  const columns = [ids('Id'), dates('Created'), column('S', { a: 1 })];
  const found = { id: 'Id', created: 'Created', status: 'S' };
  const file = surveyed(
    'a.csv',
    columns,
    [role('leads', found, { preset: 'plain' })],
    [role('leads', found)],
  );
  const said = { name: null, preset: 'acme', timeZone: null };
  expect(chooseExports(setup([file], { said }), NONE).exports[0]!.preset?.id).toBe('acme');
  expect(chooseExports(setup([file]), NONE).exports[0]!.preset).toBeNull();
});

test('where no file has leads, a person may say which has', () => {
  const columns = [ids('No'), dates('Angelegt am'), column('Phase', { offen: 4, zu: 2 })];
  const file = surveyed('kunden.csv', columns, []);
  const open = chooseExports(setup([file]), NONE);
  expect(open.exports).toEqual([]);
  expect(open.questions.map(({ id, guess }) => [id, guess])).toEqual([['leads-file', 'nothing']]);
  const answers = new Map([['leads-file', 'kunden.csv']]);
  const { exports, unused, questions } = chooseExports(setup([file]), answers);
  expect(unused).toEqual([]);
  expect(questions.map(({ id, guess }) => [id, guess])).toEqual([
    ['leads-file', 'nothing'],
    ['column:leads:id', 'nothing'],
    ['column:leads:created', 'Angelegt am'],
    ['column:leads:status', 'Phase'],
  ]);
  const all = new Map([...answers, ['column:leads:id', 'No']]);
  const { columns: named, guesses } = chooseExports(setup([file]), all).exports[0]!;
  expect(exports[0]!.columns).toEqual({ created: 'Angelegt am', status: 'Phase' });
  expect(named).toEqual({ id: 'No', created: 'Angelegt am', status: 'Phase' });
  expect(guesses).toEqual({ created: 'by its header', status: 'by its header' });
});

const strangers = [
  surveyed('qualified_leads.csv', [ids('mql_id'), dates('first_contact_date'), column('origin')], []),
  surveyed('closed_deals.csv', [ids('mql_id'), dates('won_date')], []),
];

test('a file of unknown columns that is called after leads is guessed to hold them, by an id and a date', () => {
  const { exports, questions } = chooseExports(setup(strangers), NONE);
  expect(questions[0]).toMatchObject({ id: 'leads-file', guess: 'qualified_leads.csv' });
  expect(exports).toMatchObject([
    {
      name: 'leads',
      guess: 'by the name of the file',
      columns: { id: 'mql_id', created: 'first_contact_date' },
      guesses: { id: 'by its header', created: 'by its header' },
    },
  ]);
});

test('none is guessed where the name says nothing, or no column could be an id', () => {
  const nameless = strangers.map((file, index) => ({ ...file, path: `${index}.csv` }));
  const idless = [surveyed('leads.csv', [dates('first_contact_date'), column('origin')], [])];
  for (const files of [nameless, idless]) {
    expect(chooseExports(setup(files), NONE).exports).toEqual([]);
  }
});

test('of a file that is none that is known the first headers are named, where they have the looks of one', () => {
  const headers = ['ann@example.com', ...Array.from({ length: 14 }, (_, index) => `Column ${index + 1}`)];
  const list = surveyed(
    'list.csv',
    headers.map((header) => column(header)),
    [],
  );
  const [unused] = chooseExports(setup([leadsFile(), list]), NONE).unused;
  expect(unused!.reason).toMatch(/known: Column 1, Column 2, .*, Column 12 and 2 more; if it is one, /);
});
