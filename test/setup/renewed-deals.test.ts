import { expect, test } from 'vitest';
import { loadDefinition } from '../../src/definition/load-definition.js';
import { draftDefinition } from '../../src/setup/draft-definition.js';
import { planSetup } from '../../src/setup/plan-setup.js';
import { ACME, column, dealsFile, leadsFile, presetsWith, setup } from './surveyed.js';

const NONE = new Map<string, string>();

function dealsOf(values: Readonly<Record<string, number>>, attribute = 'pipeline') {
  const file = dealsFile();
  const columns = [...file.survey.columns, column('Deal Pipeline', values)];
  const [role] = file.survey.roles;
  const roles = [{ ...role!, attributes: { [attribute]: 'Deal Pipeline' } }];
  return setup([leadsFile(), { ...file, survey: { ...file.survey, columns, roles } }]);
}

test.each(['pipeline', 'type'])('renewals, by a %s of that name, don’t count, as a guess', (attribute) => {
  const input = dealsOf({ Sales: 4, 'Partner: EU': 2, Renewals: 3, 'Auto-renewal': 1 }, attribute);
  const { text } = draftDefinition(input, planSetup(input, NONE));
  expect(text).toContain(
    '    # guess: by its name, a renewal is no new business; 4 deals left out\n' +
      '    only: { Deal Pipeline: [Sales, "Partner: EU"] }\n',
  );
  const { value, problems } = loadDefinition(text, 'scorecard.yaml', () => null, presetsWith(ACME));
  expect(problems).toEqual([]);
  expect(value!.exports.get('deals')!.only).toEqual({ 'Deal Pipeline': ['Sales', 'Partner: EU'] });
});

test('it is asked whether they do', () => {
  const input = dealsOf({ Sales: 7, Renewals: 3 });
  const question = planSetup(input, NONE).questions.find(({ id }) => id === 'renewals:Deal Pipeline')!;
  expect(question.text).toBe(
    'The Deal Pipeline of some deals is Renewals (3 deals): do they count beside new business?',
  );
  expect(question.options.map(({ value }) => value)).toEqual(['no', 'yes']);
  const answered = (answer: string) => {
    return draftDefinition(input, planSetup(input, new Map([[question.id, answer]]))).text;
  };
  expect(answered('no')).toContain('    only: { Deal Pipeline: [Sales] }  # 3 deals left out\n');
  expect(answered('yes')).not.toContain('only:');
});

test.each([
  ['no value names any', { Sales: 7, Renovation: 3 }],
  ['all deals are', { Renewals: 10 }],
  ['a word only begins like it', { 'Renewable Energy': 3, 'Oil and Gas': 7 }],
  ['a word is made of it', { 'Renewed Interest': 3, Sales: 7 }],
  ['some have no value', { Sales: 3, Renewals: 3 }],
])('nothing is asked of renewals where %s', (_when, values) => {
  expect(planSetup(dealsOf(values), NONE).renewed).toBeNull();
});

test.each(['Contract renewal', 'auto-renewals', 'Verlängerung', 'Vertragsverlängerung'.normalize('NFD')])(
  '%s is a renewal',
  (text) => {
    const { counting, leftOut } = planSetup(dealsOf({ Sales: 7, [text]: 3 }), NONE).renewed!;
    expect([counting, leftOut]).toEqual([['Sales'], 3]);
  },
);

test.each([
  [{ Partner: 5, 'New & Renewals': 3, 'Won back': 2 }, 'Deal Pipeline names renewals beside other deals'],
  [{ Sales: 6, 'Upsell and renewal': 4 }, 'Deal Pipeline names renewals beside other deals'],
  [{ Direkt: 6, 'Erweiterung und Verlängerung': 4 }, 'Deal Pipeline names renewals beside other deals'],
  [{ Sales: 6, 'Renewal/new': 4 }, 'Deal Pipeline names renewals beside other deals'],
  [{ Sales: 6, 'Neukunden, Verlängerung': 4 }, 'Deal Pipeline names renewals beside other deals'],
  [{ Renewals: 6, Sales: 4 }, 'most deals are renewals by Deal Pipeline'],
])('of %o all count, as a guess that is asked for', (values, because) => {
  const input = dealsOf(values);
  const plan = planSetup(input, NONE);
  expect(plan.questions.find(({ id }) => id === 'renewals:Deal Pipeline')).toMatchObject({
    guess: 'yes',
    because,
  });
  const { text, guesses } = draftDefinition(input, plan);
  const at = text.split('\n').indexOf(`    # guess: all deals count; ${because}`);
  expect(at).toBeGreaterThan(0);
  expect(guesses).toContain(at + 1);
  expect(text).not.toContain('only:');
});

test('a value that names renewals alone is asked for before one that names other deals too', () => {
  const { renewed } = planSetup(dealsOf({ Sales: 4, 'New & Renewals': 3, Renewals: 3 }), NONE);
  expect(renewed).toMatchObject({ counting: ['Sales', 'New & Renewals'], leftOut: 3 });
});

test('a column that tells renewals apart is asked for before one that doesn’t', () => {
  const input = dealsOf({ Direct: 6, 'New & Renewals': 4 });
  const [leads, deals] = input.files;
  const columns = [...deals!.survey.columns, column('Type', { New: 7, Renewal: 3 })];
  const [role] = deals!.survey.roles;
  const roles = [{ ...role!, attributes: { ...role!.attributes, type: 'Type' } }];
  const files = [leads!, { ...deals!, survey: { ...deals!.survey, columns, roles } }];
  expect(planSetup({ ...input, files }, NONE).renewed).toMatchObject({ header: 'Type', counting: ['New'] });
});
