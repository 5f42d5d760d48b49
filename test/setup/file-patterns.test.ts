import { expect, test } from 'vitest';
import type { ChosenExport } from '../../src/setup/chosen-export.js';
import { filePatterns } from '../../src/setup/file-patterns.js';
import type { SurveyedFile } from '../../src/setup/setup-input.js';
import { leadsFile } from './surveyed.js';

const NONE = new Map<string, string>();

function chosen(
  paths: readonly string[],
  rows: readonly number[] = [],
  name: ChosenExport['name'] = 'leads',
): ChosenExport {
  const files = paths.map((path, index): SurveyedFile => {
    const file = leadsFile({}, path);
    return { ...file, survey: { ...file.survey, rows: rows[index] ?? 10 } };
  });
  return {
    name,
    preset: null,
    files,
    columns: {},
    guesses: {},
    only: {},
    attributes: {},
    attributeGuesses: {},
    guess: null,
  };
}

function patternsOf(paths: readonly string[], others: readonly string[] = []): readonly string[] {
  return filePatterns(
    chosen(paths),
    others.map((path) => leadsFile({}, path)),
    NONE,
  ).files;
}

test('one file is named as it is, also with a date, brackets or spaces', () => {
  expect(patternsOf(['exports/All Leads [1] 2026-11-02.csv'])).toEqual([
    'exports/All Leads [1] 2026-11-02.csv',
  ]);
});

test('a few are a list, in order', () => {
  expect(patternsOf(['b.csv', 'a.csv'])).toEqual(['a.csv', 'b.csv']);
});

const PARTS = ['x/leads-1.csv', 'x/leads-2.csv', 'x/leads-3.csv', 'x/leads-4.csv'];

test('many are a glob where it fits just these', () => {
  expect(patternsOf(PARTS)).toEqual(['x/leads-*.csv']);
  expect(patternsOf(PARTS, ['x/deals.csv', 'leads-9.csv', 'x/leads-9.txt'])).toEqual(['x/leads-*.csv']);
  expect(patternsOf(PARTS, ['x/leads-old.csv'])).toEqual(PARTS);
  expect(patternsOf(['a.csv', 'b.csv', 'c.csv', 'd.csv'])).toEqual(['a.csv', 'b.csv', 'c.csv', 'd.csv']);
  expect(patternsOf(PARTS.map((path) => path.replace('leads', 'l[e]ads')))).toHaveLength(4);
});

const DATED = ['x/leads-2026-11-02.csv', 'x/leads-2026-11-09.csv'];

test.each([
  [[100, 120], ['x/leads-{date}.csv'], 'snapshots', 'none has fewer rows than the one before'],
  [[100, 91], ['x/leads-{date}.csv'], 'snapshots', 'none has fewer rows than the one before'],
  [[100, 20], DATED, 'parts', 'one has fewer rows than the one before'],
])('dated files with %j rows: %j', (rows, files, guess, because) => {
  const found = filePatterns(chosen(DATED, rows), [], NONE);
  expect(found.files).toEqual(files);
  expect(found.guess).toBe(because);
  expect(found.questions.map((question) => [question.id, question.guess])).toEqual([
    ['snapshots:leads', guess],
  ]);
});

test('what was answered of dated files counts, and is no guess', () => {
  const found = filePatterns(chosen(DATED, [100, 120]), [], new Map([['snapshots:leads', 'parts']]));
  expect([found.files, found.guess]).toEqual([DATED, null]);
});

test.each([
  ['other names', ['leads-2026-11-02.csv', 'people-2026-11-09.csv']],
  ['a file without a date', ['leads-2026-11-02.csv', 'leads.csv']],
  ['one date twice', ['leads-2026-11-02.csv', 'x/leads-2026-11-02.csv']],
  ['signs of a pattern in the name', ['leads (1) 2026-11-02.csv', 'leads (1) 2026-11-09.csv']],
  ['numbers that are no date', ['leads17000000000.csv', 'leads17000000001.csv']],
])('no snapshots with %s', (_what, paths) => {
  expect(filePatterns(chosen(paths), [], NONE).questions).toEqual([]);
});

test('exports of which snapshots tell nothing are parts', () => {
  const paths = DATED.map((path) => path.replace('leads', 'tasks'));
  expect(filePatterns(chosen(paths, [], 'touches'), [], NONE)).toEqual({
    files: paths,
    guess: null,
    questions: [],
  });
});
