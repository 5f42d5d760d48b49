import { expect, test } from 'vitest';
import { loadDefinition } from '../../src/definition/load-definition.js';
import { identifier } from '../../src/definition/schema/scalars.js';
import type { ColumnSurvey } from '../../src/exports/survey/file-survey.js';

import { draftDefinition } from '../../src/setup/draft-definition.js';
import { exportNamed, planSetup } from '../../src/setup/plan-setup.js';
import type { SurveyedFile } from '../../src/setup/setup-input.js';
import { ACME, column, dealsFile, leadsFile, presetsWith, setup } from './surveyed.js';

const NONE = new Map<string, string>();

function leadsWith(...columns: readonly ColumnSurvey[]) {
  const file = leadsFile();
  return { ...file, survey: { ...file.survey, columns: [...file.survey.columns, ...columns] } };
}

function guessedOf(...columns: readonly ColumnSurvey[]) {
  const plan = planSetup(setup([leadsWith(...columns)]), NONE);
  return exportNamed(plan.exports, 'leads')!.attributes;
}

test('a column of few values that recur is an attribute, under a name made of its header', () => {
  const columns = [
    column('Sales Region', { DACH: 6, Nordics: 4 }),
    column('Company_Size__c', { '1-49': 5, '50-249': 3, '250+': 2 }),
    column('Lead - Industry', { Software: 8, Retail: 2 }),
  ];
  expect(guessedOf(...columns)).toEqual({
    sales_region: 'Sales Region',
    company_size: 'Company_Size__c',
    industry: 'Lead - Industry',
  });
});

test('its name keeps accents as far as an id may hold them', () => {
  const headers = [
    'Größe Segment'.normalize('NFD'),
    'RégionVente__c',
    '\u{feff}Área\u{ad}código',
    'İL Bölge',
    'X\u0301 Y',
  ];
  const columns = headers.map((header) => column(header, { A: 5, B: 5 }));
  const names = Object.keys(guessedOf(...columns));
  expect(names).toEqual(['größe_segment', 'région_vente', 'áreacódigo', 'il_bölge', 'x_y']);
  expect(names.filter((name) => !identifier.safeParse(name).success)).toEqual([]);
  const input = setup([leadsWith(...columns)]);
  const { text } = draftDefinition(input, planSetup(input, NONE));
  const { value, problems } = loadDefinition(text, 'scorecard.yaml', () => null, presetsWith(ACME));
  expect(problems).toEqual([]);
  expect(value!.exports.get('leads')!.attributes).toMatchObject({ größe_segment: headers[0] });
});

test.each([
  ['of which none is kept, as a person’s might be', column('Region', {}, { filled: 10, distinct: 2 })],
  ['of which one is withheld', column('Region', { DACH: 5, Nordics: 4 }, { filled: 10, distinct: 3 })],
  ['that hardly any row has', column('Region', { DACH: 2, Nordics: 2 }, { blank: 6 })],
  ['of one value', column('Region', { DACH: 10 })],
  ['whose values hardly recur', column('Region', { A: 2, B: 2, C: 2, D: 1, E: 1, F: 1, G: 1 })],
  [
    'of too many values',
    column('Region', Object.fromEntries(Array.from({ length: 31 }, (_, index) => [`R${index}`, 3]))),
  ],
  ['of yes and no', column('Newsletter Type', { Yes: 5, no: 5 })],
  ['whose header is none', column('ann@example.com', { A: 5, B: 5 })],
])('a column %s is none', (_what, each) => {
  expect(guessedOf(each)).toEqual({});
});

test('a column that something else is made of is none', () => {
  const { exports } = planSetup(setup([leadsFile({ MQL: 5, Working: 5 }), dealsFile()]), NONE);
  expect(exports.map(({ attributes }) => attributes)).toEqual([{}, {}]);
});

test('a column that one of the files lacks, or has twice, is none, though the CRM is known to have it', () => {
  const values = { A: 5, B: 5 };
  const first = leadsWith(column('Region', values), column('Land', values), column('Segment', values));
  const [role] = first.survey.roles;
  const roles = [{ ...role!, attributes: { country: 'Land' } }];
  const second = leadsWith(column('Region', values), column('Segment', values), column('segment', values));
  const files = [
    { ...first, survey: { ...first.survey, roles } },
    { ...second, path: 'leads-2.csv' },
  ];
  const plan = planSetup(setup(files), NONE);
  expect(exportNamed(plan.exports, 'leads')!.attributes).toEqual({ region: 'Region' });
});

test('a name that means something already is told apart, and a second of it left', () => {
  const columns = [
    column('Source', { Web: 5, Fair: 5 }),
    column('Region', { A: 5, B: 5 }),
    column('region__c', { A: 5, B: 5 }),
    column('Region?', { A: 5, B: 5 }),
  ];
  expect(guessedOf(...columns)).toEqual({
    lead_source: 'Source',
    region: 'Region',
    lead_region: 'region__c',
  });
});

test('what is guessed is marked, what the CRM is known to have is not, and both are sound', () => {
  const file = leadsWith(column('Land', { DE: 9, AT: 1 }), column('Sales Region', { DACH: 6, Nordics: 4 }));
  const [role] = file.survey.roles;
  const known = {
    ...file,
    survey: { ...file.survey, roles: [{ ...role!, attributes: { country: 'Land' } }] },
  };
  const input = setup([known]);
  const { text } = draftDefinition(input, planSetup(input, NONE));
  expect(text).toContain(
    '    attributes:  # for --by, --where and applies_to\n' +
      '      country: Land\n' +
      '      sales_region: Sales Region  # guess: by its header, and 2 values recur in it\n',
  );
  const { value, problems } = loadDefinition(text, 'scorecard.yaml', () => null, presetsWith(ACME));
  expect(problems).toEqual([]);
  expect(value!.exports.get('leads')!.attributes).toEqual({ country: 'Land', sales_region: 'Sales Region' });
});

test('a status that is the column of an attribute is marked as a guess, and not named where one of the files lacks it', () => {
  const because = 'the column of the attribute label, for want of a better one';
  const statusAlone = { ...ACME.exports.get('leads')!, columns: { status: [['Lead Status']] } };
  const preset = { ...ACME, exports: new Map([...ACME.exports, ['leads', statusAlone] as const]) };
  const file = leadsFile();
  const roles = [{ ...file.survey.roles[0]!, attributes: { label: 'Lead Status' } }];
  const first = { ...file, survey: { ...file.survey, roles } };
  const columns = file.survey.columns.filter(({ header }) => header !== 'Lead Status');
  const second = { path: 'leads-2.csv', survey: { ...first.survey, columns } };
  const written = (files: readonly SurveyedFile[]) => {
    const input = setup(files, { presets: [preset] });
    return draftDefinition(input, planSetup(input, NONE));
  };
  expect(written([first]).text).toContain(`      status: Lead Status  # guess: ${because}\n`);
  const { text, guesses } = written([first, second]);
  const at = text.split('\n').indexOf(`    # guess: status is read from Lead Status; ${because}`);
  expect(at).toBeGreaterThan(0);
  expect(guesses).toContain(at + 1);
  expect(text).not.toContain('status: Lead Status');
});
