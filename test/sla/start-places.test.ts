import { expect, it } from 'vitest';
import type { Sla } from '../../src/definition/definition.js';
import type { Leads } from '../../src/leads/leads.js';
import { clocksOf } from '../../src/sla/clocks-of.js';
import { built } from '../leads/built.js';
import { slaOf } from '../support/clocks-of.js';
import { definitionOf } from '../support/definition-of.js';
import { tableOf } from '../support/tables.js';

/** Of each clock of the SLA whose it is, when it started, and in which file and line that is written. */
function places(leads: Leads): string[] {
  const { count, of, startAt, startPlace, over } = clocksOf(leads)[0]!;
  const ids = over === 'leads' ? leads.ids : leads.deals!.ids;
  return Array.from({ length: count }, (_, clock) => {
    const { file, line } = startPlace(clock);
    const day = new Date(startAt[clock]!).toISOString().slice(0, 10);
    return `${ids.textOf(of[clock]!)} ${day} ${leads.files[file]!.name}:${line}`;
  });
}

/** Two files of leads, the second row of each file of another one. */
const leadRows = tableOf(
  'leads',
  [
    { id: 'a', created: '2026-10-01', owner: 'Anna' },
    { id: 'b', created: '2026-10-02', owner: 'Bruno' },
    { id: 'c', created: '2026-10-03', owner: 'Anna' },
    { id: 'd', created: '2026-10-04', owner: 'Anna' },
  ],
  { files: ['one.csv', 'two.csv'], fileOf: (row) => row % 2 },
);

function leadsWith(sla: Partial<Sla>, tables: Parameters<typeof built>[1], asOf: string): Leads {
  const stages = { lead: { created: true }, won: { deal: { on: 'won' as const } } };
  const definition = definitionOf({ stages, also: { slas: [slaOf(sla)] } });
  return built(definition, [leadRows, ...tables], asOf).leads;
}

const touches = tableOf('touches', [{ lead: 'a', at: '2026-10-20', by: 'Anna' }]);

it('creations are written where the lead is', () => {
  expect(places(leadsWith({ starts: 'created' }, [touches], '2026-10-31'))).toEqual([
    'a 2026-10-01 one.csv:2',
    'b 2026-10-02 two.csv:2',
    'c 2026-10-03 one.csv:3',
    'd 2026-10-04 two.csv:3',
  ]);
});

it('assignments are written where the change of owner is, or the creation, also beside some that don’t count', () => {
  const owners = tableOf(
    'owner_history',
    [
      { lead: 'b', at: '2026-10-05', from: 'Anna', to: 'Bruno' },
      // Later than as-of, and between two that count.
      { lead: 'b', at: '2026-12-05', from: 'Bruno', to: 'Carla' },
      { lead: 'c', at: '2026-10-06', from: 'Bruno', to: 'Anna' },
      { lead: 'c', at: '2026-10-07', from: 'Anna', to: 'Carla' },
      { lead: 'c', at: '2026-10-08', from: 'Carla', to: 'Anna' },
    ],
    { files: ['owners-1.csv', 'owners-2.csv'], fileOf: (row) => (row === 3 ? 1 : 0) },
  );
  expect(places(leadsWith({ starts: 'assigned' }, [touches, owners], '2026-10-31'))).toEqual([
    'a 2026-10-01 one.csv:2',
    'b 2026-10-02 two.csv:2',
    'b 2026-10-05 owners-1.csv:2',
    'c 2026-10-03 one.csv:3',
    'c 2026-10-06 owners-1.csv:4',
    'c 2026-10-07 owners-2.csv:2',
    'c 2026-10-08 owners-1.csv:5',
    'd 2026-10-04 two.csv:3',
  ]);
});

it('closings are written where the deal is', () => {
  const deals = tableOf(
    'deals',
    [
      { id: 'x', lead: 'a', status: 'Open', created: '2026-10-02', amount: 10 },
      { id: 'y', lead: 'b', status: 'Won', created: '2026-10-03', closed: '2026-10-09', amount: 20 },
      { id: 'z', lead: 'c', status: 'Won', created: '2026-10-04', closed: '2026-10-10', amount: 30 },
    ],
    { files: ['deals-1.csv', 'deals-2.csv'], fileOf: (row) => (row === 2 ? 1 : 0) },
  );
  const sla: Partial<Sla> = { starts: null, stops: [], criteriaOf: 'won' };
  expect(places(leadsWith(sla, [deals], '2026-10-31'))).toEqual([
    'y 2026-10-09 deals-1.csv:3',
    'z 2026-10-10 deals-2.csv:2',
  ]);
});
