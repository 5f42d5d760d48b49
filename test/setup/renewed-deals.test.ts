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
  ['some have no value', { Sales: 3, Renewals: 3 }],
])('nothing is asked of renewals where %s', (_when, values) => {
  expect(planSetup(dealsOf(values), NONE).renewed).toBeNull();
});
