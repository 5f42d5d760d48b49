import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReadFile, Table } from '../../src/exports/table.js';
import type { Leads } from '../../src/leads/leads.js';
import { pickTable } from '../../src/leads/snapshots/pick-table.js';
import { CLOCK_STATES } from '../../src/sla/clock-state.js';
import { clocksOf } from '../../src/sla/clocks-of.js';
import { built, idsOf } from '../leads/built.js';
import { timelineOf } from '../leads/timeline-of.js';
import { slaOf } from '../support/clocks-of.js';
import { definitionOf, type LiteralDefinition } from '../support/definition-of.js';
import { snapshotsOf } from '../support/snapshots-of.js';
import { type LiteralRow, tableOf } from '../support/tables.js';

const STATUSES = ['New', 'MQL', 'Accepted', 'Won'];
const LEADS = ['a', 'b', 'c', 'z'];
const DAY_HOURS = 24;
const DAYS = 12;

const literal: LiteralDefinition = {
  stages: {
    lead: { created: true },
    mql: { status: ['MQL'] },
    accepted: { status: ['Accepted'] },
    won: { status: ['Won'] },
  },
  exits: { rejected: { status: ['Rejected'] } },
  handOver: { at: 1, accepted: 2, rejected: [0], decideWithin: { kind: 'working_days', days: 2 } },
  also: {
    slas: [
      slaOf({
        id: 'of-creation',
        starts: 'created',
        stops: ['accepted'],
        within: { kind: 'elapsed', seconds: 3 * 86_400 },
      }),
      slaOf({ id: 'of-hand-over', stops: ['accepted'], within: { kind: 'working_days', days: 2 } }),
    ],
  },
};
const definition = definitionOf(literal);
/** A quiet history is complete all the same. */
const exact = definitionOf({
  ...literal,
  exports: { leads: { completeTo: 'as_of' }, stage_history: { completeTo: 'as_of' } },
});

const AS_OF = `2026-11-${String(2 + DAYS).padStart(2, '0')}`;

function dateOf(day: number): string {
  return `2026-11-${String(2 + day).padStart(2, '0')}`;
}

function time(hour: number): string {
  return new Date(Date.UTC(2026, 10, 2, hour)).toISOString();
}

/** The hours of a lead's creation and of each next status, and these. */
interface Life {
  readonly hours: readonly number[];
  readonly statuses: readonly string[];
}

/** A lead that goes on along the path and never back, and may take the exit at last. */
const lives = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 0, max: DAYS * DAY_HOURS - 1 }), {
      minLength: 1,
      maxLength: STATUSES.length,
    }),
    fc.boolean(),
  )
  .map(([hours, isRejected]): Life => {
    const path = STATUSES.slice(0, hours.length);
    const statuses = isRejected && hours.length > 1 ? path.with(-1, 'Rejected') : path;
    return { hours: hours.toSorted((a, b) => a - b), statuses };
  });
const worlds = fc.tuple(lives, lives, lives);
/** The days of which there are snapshots, and the hour of each at which it was taken. */
const schedules = fc
  .uniqueArray(fc.integer({ min: 0, max: DAYS - 1 }), { minLength: 1, maxLength: 6 })
  .map((days) => days.toSorted((a, b) => a - b));
const hours = fc.array(fc.integer({ min: 0, max: DAY_HOURS - 1 }), { minLength: DAYS, maxLength: DAYS });

type World = readonly Life[];

function rowsAt(world: World, hour: number): LiteralRow[] {
  return world.flatMap(({ hours, statuses }, index) => {
    const reached = hours.filter((each) => each <= hour).length;
    return reached === 0
      ? []
      : [
          {
            id: LEADS[index]!,
            created: time(hours[0]!),
            status: statuses[reached - 1]!,
            owner: `O${reached}`,
          },
        ];
  });
}

function snapshots(world: World, days: readonly number[], takenAt: readonly number[]): Table {
  const byDate = days.map((day) => [dateOf(day), rowsAt(world, day * DAY_HOURS + takenAt[day]!)] as const);
  return snapshotsOf('leads', Object.fromEntries(byDate));
}

/** Per lead and state when it was first entered, at the earliest and at the latest. */
function entries(leads: Leads): Map<string, readonly [from: number, to: number]> {
  const found = new Map<string, readonly [number, number]>();
  for (const [state, { at, width }] of leads.entered.entries())
    for (let lead = 0; lead < leads.count; lead++)
      if (!Number.isNaN(at[lead]!))
        found.set(`${leads.ids.textOf(lead)} ${state}`, [at[lead]!, at[lead]! + width[lead]! * 1000]);
  return found;
}

/** Per SLA and lead how its clock stands; each lead has one at most, since none goes back. */
function standings(leads: Leads): Map<string, string> {
  return new Map(
    clocksOf(leads).flatMap(({ sla, of, state }) =>
      Array.from(of, (lead, clock): [string, string] => [
        `${sla.id} ${leads.ids.textOf(lead)}`,
        CLOCK_STATES[state[clock]!]!,
      ]),
    ),
  );
}

/** What really happened, as a history with times tells it. */
function truth(world: World, asOf: string): Leads {
  const rows = rowsAt(world, DAYS * DAY_HOURS);
  // One more, so that the history has a row whatever happened to the others.
  rows.push({ id: 'z', created: time(0), owner: 'Z' });
  const other: Life = { hours: [0, 1], statuses: STATUSES };
  const history = [...world, other].flatMap(({ hours, statuses }, index) =>
    hours.slice(1).map((hour, step) => ({
      ...{ lead: LEADS[index]!, at: time(hour) },
      ...{ from: statuses[step]!, to: statuses[step + 1]! },
    })),
  );
  return built(
    exact,
    [
      tableOf(
        'leads',
        rows.map(({ status: _, ...row }) => row),
      ),
      tableOf('stage_history', history),
    ],
    asOf,
  ).leads;
}

const LATE: ReadonlySet<string | undefined> = new Set(['breached', 'overdue']);

describe('snapshots', () => {
  it('never say of a clock what really happened contradicts', () => {
    fc.assert(
      fc.property(worlds, schedules, hours, (world, days, takenAt) => {
        const table = snapshots(world, days, takenAt);
        fc.pre(table.count > 0);
        const shown = standings(built(definition, [table], AS_OF).leads);
        const real = standings(truth(world, AS_OF));
        for (const [clock, state] of shown) {
          if (state === 'met') expect(real.get(clock)).toBe('met');
          if (LATE.has(state)) expect(LATE.has(real.get(clock))).toBe(true);
        }
      }),
    );
  });

  it('date every entry so that its interval holds the moment at which it really was', () => {
    fc.assert(
      fc.property(worlds, schedules, hours, (world, days, takenAt) => {
        const table = snapshots(world, days, takenAt);
        fc.pre(table.count > 0);
        const real = entries(truth(world, '2026-12-31'));
        for (const [entry, [from, to]] of entries(built(definition, [table], AS_OF).leads)) {
          const at = real.get(entry)![0];
          expect(from <= at && at <= to + 999).toBe(true);
        }
      }),
    );
  });

  it('one more between two others widens no interval, and turns no met clock into a late one', () => {
    fc.assert(
      fc.property(worlds, schedules, hours, fc.nat(), (world, days, takenAt, which) => {
        fc.pre(days.length > 2);
        const fewer = days.filter((_, index) => index !== 1 + (which % (days.length - 2)));
        const [less, more] = [snapshots(world, fewer, takenAt), snapshots(world, days, takenAt)].map(
          (table) => {
            return table.count === 0 ? null : built(definition, [table], AS_OF).leads;
          },
        );
        fc.pre(less != null && more != null);
        const after = entries(more!);
        for (const [entry, [from, to]] of entries(less!)) {
          const [newFrom, newTo] = after.get(entry)!;
          expect(newFrom >= from && newTo <= to).toBe(true);
        }
        const stands = standings(more!);
        for (const [clock, state] of standings(less!))
          if (state === 'met') expect(LATE.has(stands.get(clock))).toBe(false);
      }),
    );
  });

  it('are taken in order of their dates, in whatever order their files were read', () => {
    fc.assert(
      fc.property(worlds, schedules, hours, (world, days, takenAt) => {
        const table = snapshots(world, days, takenAt);
        fc.pre(table.count > 0);
        expect(told(built(definition, [turned(table)], AS_OF))).toEqual(
          told(built(definition, [table], AS_OF)),
        );
      }),
    );
  });

  it('alone one is the plain export', () => {
    fc.assert(
      fc.property(worlds, fc.integer({ min: 0, max: DAYS - 1 }), hours, (world, day, takenAt) => {
        const table = snapshots(world, [day], takenAt);
        fc.pre(table.count > 0);
        const files = table.files.map(({ snapshot: _, ...file }): ReadFile => file);
        expect(told(built(definition, [table], AS_OF))).toEqual(
          told(built(definition, [{ ...table, files }], AS_OF)),
        );
      }),
    );
  });
});

/** All that is told of the leads, by id, and of the exports. */
function told({ leads, problems }: ReturnType<typeof built>) {
  const ids = idsOf(leads).sort();
  return {
    ways: ids.map((id) => timelineOf(leads, id)),
    owners: ids.map(
      (id) =>
        leads.attributes.get('owner')!.values[leads.attributes.get('owner')!.codes[leads.ids.indexOf(id)]!],
    ),
    used: leads.exports.map(({ rows, used }) => [rows, used]),
    completeTo: leads.completeTo.get('leads')!.text,
    problems: problems.map(({ code, count }) => `${code} ×${count}`).sort(),
  };
}

/** The same snapshots, their files read in the other order. */
function turned(table: Table): Table {
  const last = table.files.length - 1;
  const rows = Array.from({ length: table.count }, (_, row) => row).sort(
    (a, b) => table.file[b]! - table.file[a]! || a - b,
  );
  return {
    ...pickTable(table, Uint32Array.from(rows)),
    files: table.files.toReversed(),
    file: Uint16Array.from(rows, (row) => last - table.file[row]!),
  };
}
