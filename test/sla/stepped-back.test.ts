import { describe, expect, it } from 'vitest';
import { CLOCK_REASONS, CLOCK_STATES } from '../../src/sla/clock-state.js';
import { clocksOf } from '../../src/sla/clocks-of.js';
import { built } from '../leads/built.js';
import { slaOf } from '../support/clocks-of.js';
import { definitionOf } from '../support/definition-of.js';
import { type LiteralRow, tableOf } from '../support/tables.js';

const definition = definitionOf({
  stages: {
    lead: { created: true },
    accepted: { column: 'Accepted Date', status: ['Accepted'] },
    opportunity: { status: ['Opportunity'] },
  },
  exits: { rejected: { status: ['Rejected'] } },
  also: {
    slas: [
      slaOf({
        starts: 'accepted',
        stops: ['opportunity'],
        within: { kind: 'elapsed', seconds: 30 * 86_400 },
      }),
    ],
  },
});

/** How the last clock of one lead stands as of 20 May, from its acceptance to its opportunity within 30 days. */
function verdict(lead: LiteralRow, ...changes: readonly (readonly [at: string, to: string])[]): string {
  const tables = [
    // Another lead, whose change tells that the exports go on until then.
    tableOf('leads', [
      { id: 'a', created: '2026-03-01', ...lead },
      { id: 'b', created: '2026-05-19T08:00Z' },
    ]),
    tableOf('stage_history', [
      ...changes.map(([at, to]) => ({ lead: 'a', at, from: '', to })),
      { lead: 'b', at: '2026-05-19T09:00Z', from: '', to: 'Rejected' },
    ]),
  ];
  const { state, why, count } = clocksOf(built(definition, tables, '2026-05-20').leads)[0]!;
  return `${CLOCK_STATES[state[count - 1]!]} ${CLOCK_REASONS[why[count - 1]!]}`;
}

describe('a clock that starts as the lead steps back from what would stop it', () => {
  const back = [
    ['2026-03-11T15:00Z', 'Opportunity'],
    ['2026-03-16T06:00Z', 'Accepted'],
  ] as const;

  it('is not stopped by that, also where a dated column tells of the start less exactly', () => {
    expect(verdict({}, ...back)).toBe('overdue none');
    expect(verdict({ 'entered:accepted': '2026-03-16T06:00Z' }, ...back)).toBe('overdue none');
    expect(verdict({ 'entered:accepted': '2026-03-16' }, ...back)).toBe('overdue none');
  });

  it('is met where only a date tells of the start, and the stop is on that date', () => {
    expect(verdict({ 'entered:accepted': '2026-03-16' }, ['2026-03-16T15:00Z', 'Opportunity'])).toBe(
      'met none',
    );
  });

  it('knows an exit from a step back, whatever supports the entry', () => {
    const out = [['2026-03-11T15:00Z', 'Opportunity'], ['2026-03-12T15:00Z', 'Rejected'], back[1]] as const;
    expect(verdict({}, ...out)).toBe('overdue none');
    expect(verdict({ 'entered:accepted': '2026-03-16' }, ...out)).toBe('overdue none');
  });
});
