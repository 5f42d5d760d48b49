import { expect, test } from 'vitest';
import type { Question } from '../../src/setup/question.js';
import { questionLines, readReply } from '../../src/setup/question-text.js';
import { lineText } from './line-text.js';

const CHOICE: Question = {
  id: 'a',
  text: 'Which?',
  options: [
    { value: 'mql', means: 'a stage: Qualified' },
    { value: 'ignore', means: 'none' },
    { value: 'Plain', means: '' },
  ],
  guess: 'ignore',
  because: 'no stage is known by it',
};
const FREE: Question = {
  ...CHOICE,
  options: [],
  guess: 'UTC',
  refuses: (text) => (text === 'x' ? 'a zone' : null),
};

test('a question shows what can be chosen, and what Enter takes', () => {
  expect(questionLines(CHOICE).map(lineText)).toEqual([
    'Which?',
    '  1  mql     a stage: Qualified',
    '  2  ignore  none',
    '  3  Plain',
    '  Enter: ignore (no stage is known by it)',
  ]);
});

test.each([
  [CHOICE, '', { answer: 'ignore' }],
  [CHOICE, ' 1 ', { answer: 'mql' }],
  [CHOICE, 'MQL', { answer: 'mql' }],
  [CHOICE, 'plain', { answer: 'Plain' }],
  [CHOICE, '4', { expected: 'a number from 1 to 3' }],
  [CHOICE, '0', { expected: 'a number from 1 to 3' }],
  [CHOICE, 'sql', { expected: 'a number from 1 to 3' }],
  [FREE, '', { answer: 'UTC' }],
  [FREE, 'x', { expected: 'a zone' }],
  [FREE, ' Asia/Tokyo ', { answer: 'Asia/Tokyo' }],
])('a reply, %#', (question, reply, expected) => {
  expect(readReply(question, reply)).toEqual(expected);
});
