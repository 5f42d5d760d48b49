import { expect, test } from 'vitest';
import {
  aroundDate,
  namesSnapshots,
  patternFault,
  snapshotGlob,
} from '../../src/definition/snapshot-pattern.js';
import { tellsOf } from '../../src/definition/told-exports.js';
import { definitionOf } from '../support/definition-of.js';

test('{date} makes snapshots of a pattern, and any text of a glob', () => {
  expect(namesSnapshots('exports/leads-{date}.csv')).toBe(true);
  expect(namesSnapshots('exports/leads-*.csv')).toBe(false);
  expect(snapshotGlob('exports/*/leads-{date}.csv')).toBe('exports/*/leads-*.csv');
  expect(aroundDate('exports/*/leads-{date}*.csv')).toEqual(['leads-', '*.csv']);
});

test.each([
  ['leads', ['exports/leads-{date}.csv'], null],
  ['deals', ['exports/deals-{date}.csv', 'old/{date}-deals*.csv'], null],
  ['leads', ['leads.csv', 'more-*.csv'], null],
  ['touches', ['tasks-{date}.csv'], 'snapshot-export'],
  ['leads', ['leads-{date}.csv', 'leads.csv'], 'snapshot-pattern'],
  ['leads', ['leads-{date}.csv', '-'], 'snapshot-pattern'],
  ['leads', ['{date}/leads.csv'], 'snapshot-pattern'],
  ['leads', ['{date}/leads-{date}.csv'], 'snapshot-pattern'],
  ['leads', ['leads-{date}-{date}.csv'], 'snapshot-pattern'],
  ['leads', ['leads-{date}-[ab].csv'], 'snapshot-pattern'],
] as const)('%s from %j: %s', (name, patterns, code) => {
  expect(patternFault(name, patterns)?.code ?? null).toBe(code);
});

test('snapshots tell of changes like the export that would', () => {
  const of = (files: readonly string[]) =>
    definitionOf({ stages: { lead: {} }, exports: { leads: { files } } }).exports;
  expect(tellsOf(of(['leads-{date}.csv']), 'stage_history')).toBe(true);
  expect(tellsOf(of(['leads-{date}.csv']), 'owner_history')).toBe(true);
  expect(tellsOf(of(['leads-{date}.csv']), 'deal_history')).toBe(false);
  expect(tellsOf(of(['leads.csv']), 'stage_history')).toBe(false);
});
