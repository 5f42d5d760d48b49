import { expect, test } from 'vitest';
import { lineRanges, nextSteps } from '../../src/setup/next-steps.js';
import { planSetup } from '../../src/setup/plan-setup.js';
import { lineText } from './line-text.js';
import { leadsFile, setup } from './surveyed.js';

test.each([
  [[7], 'line 7'],
  [[7, 9], 'lines 7, 9'],
  [[7, 12, 33, 34, 35], 'lines 7, 12, 33–35'],
])('lines %j', (lines, expected) => {
  expect(lineRanges(lines)).toBe(expected);
});

const mapped = planSetup(setup([leadsFile({ MQL: 1 })]), new Map());
const unmapped = planSetup(setup([leadsFile({ Parked: 1 })]), new Map());

test.each([
  ['usable', mapped, 3, 'run: scorecard report'],
  ['usable', unmapped, 4, 'Statuses that stand for no stage'],
  ['unusable', mapped, 3, 'mend what is "Not usable" above'],
  ['unchecked', mapped, 3, 'put the exports where it names them'],
] as const)('%s: what to do next, %#', (standing, plan, count, step) => {
  const lines = nextSteps('scorecard.yaml', { text: '', guesses: [7, 8] }, plan, standing).map(lineText);
  expect(lines).toHaveLength(count + 1);
  expect(lines[1]).toBe('  1. open scorecard.yaml: 2 guesses are marked "# guess:", on lines 7–8');
  expect(lines.join('\n')).toContain(step);
});

test('a definition without guesses is to be read', () => {
  const [, first] = nextSteps('a.yaml', { text: '', guesses: [] }, mapped, 'usable').map(lineText);
  expect(first).toBe('  1. read a.yaml with both sides: nothing in it is a guess');
});
