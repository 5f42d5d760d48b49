import { expect, it } from 'vitest';
import { type PrintedProblem, renderProblems } from '../../src/render/render-problems.js';

const problem = (changes: Partial<PrintedProblem>): PrintedProblem => ({
  code: 'unknown-stage',
  severity: 'error',
  message: 'no such stage',
  file: 'scorecard.yaml',
  line: 14,
  column: 15,
  ...changes,
});

it('says nothing of nothing', () => expect(renderProblems([], { colour: false })).toBe(''));

it('orders by weight, file and place, and counts', () => {
  const problems = [
    problem({ severity: 'note', code: 'a-note', file: null }),
    problem({ line: 15, column: null, code: 'later' }),
    problem({ line: 9, column: 80 }),
    problem({ severity: 'warning', code: 'b-warning', file: 'leads.csv', line: null, column: null }),
    problem({ line: 9, column: 3 }),
  ];
  expect(renderProblems(problems, { colour: false })).toBe(
    [
      'scorecard.yaml:9:3: error[unknown-stage]: no such stage',
      'scorecard.yaml:9:80: error[unknown-stage]: no such stage',
      'scorecard.yaml:15: error[later]: no such stage',
      'leads.csv: warning[b-warning]: no such stage',
      'note[a-note]: no such stage',
      '3 errors, 1 warning, 1 note',
      '',
    ].join('\n'),
  );
});

it('keeps the order of those found at one place', () => {
  const found = [problem({ message: 'b' }), problem({ message: 'a' })];
  expect(renderProblems(found, { colour: false })).toMatch(/: b\n.*: a\n/);
});

it('lets nothing of a file reach the terminal but text', () => {
  const text = renderProblems([problem({ file: 'a\u001b[2J.csv', message: 'found "\u0007x\ny"' })], {
    colour: false,
  });
  expect(text).toBe('a.csv:14:15: error[unknown-stage]: found "�x y"\n1 error\n');
});

it('colours the severity', () => {
  expect(renderProblems([problem({})], { colour: true })).toContain(
    '\u001b[31merror[unknown-stage]\u001b[39m: ',
  );
});
