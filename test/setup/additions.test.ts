import { expect, test } from 'vitest';
import type { Definition, ExportName } from '../../src/definition/definition.js';
import { loadDefinition } from '../../src/definition/load-definition.js';
import { parseYaml } from '../../src/definition/yaml/parse-yaml.js';
import { offsetAt } from '../../src/definition/yaml/yaml-node.js';
import { additionLines } from '../../src/setup/addition-lines.js';
import { additions, type Standing } from '../../src/setup/additions.js';
import { draftDefinition } from '../../src/setup/draft-definition.js';
import { planSetup } from '../../src/setup/plan-setup.js';
import type { SurveyedFile } from '../../src/setup/setup-input.js';
import { lineText } from './line-text.js';
import {
  ACME,
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

/** A definition as it stands, with the files of its leads export. */
function standing(text: string, leads: readonly SurveyedFile[]): Standing {
  const { value, problems } = loadDefinition(text, 'scorecard.yaml', () => null, presetsWith(ACME));
  expect(problems).toEqual([]);
  const { root, placeOf } = parseYaml(text, 'scorecard.yaml');
  // Stages of a preset are no part of what a definition says of it.
  const definition: Definition = {
    ...value!,
    exports: new Map([...value!.exports].map(([name, each]) => [name, { ...each, preset: ACME }])),
  };
  const filesOf = new Map<ExportName, readonly SurveyedFile[]>([['leads', leads]]);
  return { definition, text, filesOf, lineOf: (path) => placeOf(offsetAt(root!, path, 'key')).line };
}

function written(files: readonly SurveyedFile[]): string {
  const input = setup(files);
  return draftDefinition(input, planSetup(input, new Map())).text;
}

test('a definition just written lacks nothing', () => {
  const leads = leadsFile();
  expect(additions(setup([leads]), standing(written([leads]), [leads]))).toEqual([]);
  expect(additionLines('scorecard.yaml', [], []).map(lineText)).toEqual([
    'scorecard.yaml is there already, and these files hold nothing that it lacks: no new file, column or status',
  ]);

  expect(
    additionLines('scorecard.yaml', [], [{ name: 'b.csv', reason: 'it is empty' }]).map(lineText),
  ).toEqual([
    'scorecard.yaml is there already, and but for what is not used these files hold nothing that it lacks: no new file, column or status',
    'not used:',
    '  b.csv: it is empty',
  ]);
});

test('a new export is proposed as a whole, sound where it is to be pasted', () => {
  const leads = leadsFile();
  const text = written([leads]);
  const [deals, ...others] = additions(setup([leads, dealsFile()]), standing(text, [leads]));
  expect(others).toEqual([]);
  expect(deals!.what).toBe('deals.csv: deals');
  const line = text.split('\n').indexOf('exports:') + 1;
  expect(deals!.where).toBe(`under exports: (line ${line})`);
  const pasted = text
    .split('\n')
    .toSpliced(line, 0, ...deals!.lines)
    .join('\n');
  const { value, problems } = loadDefinition(pasted, 'scorecard.yaml', () => null, presetsWith(ACME));
  expect(problems).toEqual([]);
  expect(value!.exports.get('deals')!.status).toEqual({ won: ['Closed Won'], lost: ['Closed Lost'] });
});

test('a further file of an export is proposed beside the one it has', () => {
  const leads = leadsFile();
  const more = leadsFile({ MQL: 1 }, 'leads-2.csv');
  const found = additions(setup([leads, more]), standing(written([leads]), [leads]));
  expect(found.map(({ lines }) => lines)).toEqual([
    ['    file:', '      - leads.csv', '      - leads-2.csv'],
  ]);
});

test('new statuses come with their counts, and with the stage that they usually stand for', () => {
  const text = written([leadsFile({ MQL: 3 })]);
  const leads = leadsFile({ MQL: 3, Working: 2, 'Parked: #1': 1, 'ann@example.com': 4 });
  const [found, ...others] = additions(setup([leads]), standing(text, [leads]));
  expect(others).toEqual([]);
  expect(found!.what).toBe('2 statuses of Lead Status that no stage and no exit lists');
  const lineOf = (id: string) => text.split('\n').indexOf(`  - id: ${id}`) + 1;
  expect(found!.where).toBe(
    `under status: of what each stands for, if anything: lead (line ${lineOf('lead')}), mql (line ${lineOf('mql')})`,
  );
  expect(found!.lines).toEqual([
    '        - Working  # 2 leads; usually "accepted"',
    '        - "Parked: #1"  # 1 lead',
  ]);
});

test('a status that stands in a comment, as one that stands for no stage, has been looked at', () => {
  const leads = leadsFile({ MQL: 3, 'Parked: #1': 1, Slow: 2 });
  const text = `${written([leadsFile({ MQL: 3 })])}\n#         - "Parked: #1"  # 1 lead\n# - Slow\n`;
  expect(additions(setup([leads]), standing(text, [leads]))).toEqual([]);
});

test('a definition that goes by no status is not told of any', () => {
  const text = 'exports: { leads: leads.csv }\nstages: [{ id: lead, entered: created }]\n';
  const leads = leadsFile();
  expect(additions(setup([leads]), standing(text, [leads]))).toEqual([]);
});

test('a new attribute, a new field and a new dated column say where they belong', () => {
  const text = [
    'exports:',
    '  leads:',
    '    file: leads.csv',
    '    attributes: { region: Region }',
    'stages:',
    '  - { id: lead, entered: created }',
    '  - id: mql',
    '    entered: { status: [MQL, Working] }',
    '',
  ].join('\n');
  const file = leadsFile();
  const columns = [
    ...file.survey.columns,
    dates('MQL Date'),
    column('Branche'),
    column('Region'),
    ids('Merged'),
  ];
  const found = { ...file.survey.roles[0]!.columns, merged_into: 'Merged' };
  const leads = surveyed('leads.csv', columns, [
    role('leads', found, { attributes: { industry: 'Branche', area: 'Region' } }),
  ]);
  expect(additions(setup([leads]), standing(text, [leads]))).toEqual([
    {
      what: '1 column of leads that is not read',
      where: 'under exports.leads (line 2)',
      lines: ['    columns:', '      merged_into: Merged'],
    },
    {
      what: '1 column of leads that is not read',
      where: 'under exports.leads.attributes (line 4)',
      lines: ['      industry: Branche'],
    },
    {
      what: 'the column MQL Date tells when leads got to "mql"',
      where: 'under entered: of "mql" (line 8)',
      lines: ['      column: MQL Date'],
    },
  ]);
});

const SMALL = [
  'exports:',
  '  leads:',
  '    file: leads.csv',
  '    # sales_region: Sales Region',
  'stages:',
  '  - id: lead',
  '    entered: created',
  '    criteria: [{ column: Segment, is: present }]',
  '',
].join('\n');

test('columns that look like attributes are proposed, but for those that the definition names somewhere', () => {
  const file = leadsFile();
  const values = { A: 5, B: 5 };
  const headers = ['Branche', 'Sales Region', 'Segment', 'Market Segment'];
  const columns = [...file.survey.columns, ...headers.map((header) => column(header, values))];
  const [found] = file.survey.roles;
  const roles = [{ ...found!, attributes: { industry: 'Branche' } }];
  const leads = { ...file, survey: { ...file.survey, columns, roles } };
  expect(additions(setup([leads]), standing(SMALL, [leads]))).toEqual([
    {
      what: '2 columns of leads that are not read',
      where: 'under exports.leads (line 2)',
      lines: [
        '    attributes:',
        '      industry: Branche',
        '      market_segment: Market Segment  # guess: by its header, and 2 values recur in it',
      ],
    },
  ]);
});

test('a column that one of several files lacks is not proposed: a definition that names it could not be read', () => {
  const file = leadsFile();
  const more = [column('Land', { DE: 5, AT: 5 }), ids('Merged'), column('Region', { A: 5, B: 5 })];
  const found = { ...file.survey.roles[0]!.columns, merged_into: 'Merged' };
  const roles = [role('leads', found, { attributes: { country: 'Land', area: 'Region' } })];
  const first = { ...file, survey: { ...file.survey, columns: [...file.survey.columns, ...more], roles } };
  const columns = [...file.survey.columns, column('Region', { A: 5, B: 5 })];
  const second = surveyed('leads-2.csv', columns, file.survey.roles);
  const text = [
    'exports: { leads: { file: [leads.csv, leads-2.csv] } }',
    'stages: [{ id: lead, entered: created }]',
    '',
  ].join('\n');
  const proposed = additions(setup([first, second]), standing(text, [first, second]));
  expect(proposed.map(({ lines }) => lines)).toEqual([['    attributes:', '      area: Region']]);
});

test.each([
  'attributes: { area: "Vertical Category" }',
  'attributes: { area: vertical category }',
  'columns: { source: "Vertical  Category" }',
  "# area: 'vertical category'",
])(
  'a column that a definition reads, however it is written, is proposed under no other name: %s',
  (written) => {
    const file = leadsFile();
    const columns = [...file.survey.columns, column('Vertical Category', { A: 5, B: 5 })];
    const leads = { ...file, survey: { ...file.survey, columns } };
    const text = [
      'exports:',
      '  leads:',
      '    file: leads.csv',
      `    ${written}`,
      'stages: [{ id: lead, entered: created }]',
      '',
    ].join('\n');
    expect(additions(setup([leads]), standing(text, [leads]))).toEqual([]);
  },
);
