import { describe, expect, it } from 'vitest';
import { zoneOf } from '../../src/time/zone-of.js';
import { slaOf } from '../support/clocks-of.js';
import { definitionOf } from '../support/definition-of.js';
import { type LiteralRow, tableOf } from '../support/tables.js';
import { brief, built } from './built.js';
import { timelineOf } from './timeline-of.js';

const definition = definitionOf({
  stages: {
    lead: { created: true, status: ['New'] },
    mql: { column: 'MQL Date', status: ['MQL', 'Marketing Qualified'] },
    accepted: { column: 'Accepted Date', status: ['Accepted', 'Working'] },
    opportunity: { status: ['Converted'], deal: { on: 'created' } },
  },
  exits: {
    rejected: { column: 'Rejected Date', status: ['Rejected'] },
    dead: { status: ['Dead'], final: true },
  },
  handOver: { at: 1, accepted: 2, rejected: [0], decideWithin: { kind: 'working_days', days: 2 } },
});

type Change = readonly [at: string, from: string, to: string];

const changes = (...rows: readonly Change[]) =>
  tableOf(
    'stage_history',
    rows.map(([at, from, to]) => ({ lead: 'a', at, from, to })),
  );

/** The way of lead `a`, created on 1 October 08:00, by these changes of its status. */
function way(rows: readonly Change[], lead: LiteralRow = {}, deals: readonly LiteralRow[] = []): string[] {
  const tables = [
    tableOf('leads', [{ id: 'a', created: '2026-10-01T08:00Z', ...lead }]),
    changes(...rows),
    ...(deals.length > 0 ? [tableOf('deals', deals)] : []),
  ];
  return timelineOf(built(definition, tables, '2026-12-31').leads, 'a').slice(1);
}

describe('the history of a lead’s status', () => {
  it('evidences an entry per change into a stage or exit, whatever order its rows are in', () => {
    const rows: readonly Change[] = [
      ['2026-10-04T10:00Z', 'MQL', 'Working'],
      ['2026-10-02T10:00Z', 'New', 'MQL'],
      ['2026-10-09T10:00Z', 'Working', 'Rejected'],
    ];
    const expected = [
      'mql 2026-10-02T10:00Z by history: first, hand-over',
      'accepted 2026-10-04T10:00Z by history: first',
      'rejected 2026-10-09T10:00Z by history: first',
    ];
    expect(way(rows)).toEqual(expected);
    expect(way(rows.toReversed())).toEqual(expected);
  });

  it('counts several visits of a stage, and statuses that stand for the same stage once', () => {
    const rows: readonly Change[] = [
      ['2026-10-02', 'New', 'MQL'],
      ['2026-10-03', 'MQL', 'Accepted'],
      ['2026-10-04', 'Accepted', 'Working'],
      ['2026-10-05', 'Working', 'MQL'],
      ['2026-10-06', 'MQL', 'Working'],
    ];
    expect(way(rows)).toEqual([
      'mql 2026-10-02 by history: first, hand-over',
      'accepted 2026-10-03 by history: first',
      'accepted 2026-10-04 by history: support',
      // The step back hands nothing over, and neither does what follows it.
      'mql 2026-10-05 by history: again, recycle',
      'accepted 2026-10-06 by history: again',
    ]);
  });

  it('hands over again after a step back past the hand-over, and after an exit', () => {
    const rows: readonly Change[] = [
      ['2026-10-02', 'New', 'MQL'],
      ['2026-10-03', 'MQL', 'New'],
      ['2026-10-04', 'New', 'MQL'],
      ['2026-10-05', 'MQL', 'Rejected'],
      ['2026-10-06', 'Rejected', 'New'],
      ['2026-10-07', 'New', 'MQL'],
    ];
    expect(way(rows)).toEqual([
      'mql 2026-10-02 by history: first, hand-over',
      'lead 2026-10-03 by history: again, recycle',
      'mql 2026-10-04 by history: again, hand-over',
      'rejected 2026-10-05 by history: first',
      'lead 2026-10-06 by history: again, recycle',
      'mql 2026-10-07 by history: again, hand-over',
    ]);
  });

  it('has changes of one time follow each other as they say, whatever the order of the path', () => {
    const at = '2026-10-05T10:00Z';
    const back: readonly Change[] = [
      ['2026-10-02T10:00Z', 'New', 'MQL'],
      [at, 'MQL', 'Rejected'],
      [at, 'Rejected', 'MQL'],
    ];
    expect(way(back)).toEqual([
      'mql 2026-10-02T10:00Z by history: first, hand-over',
      'rejected 2026-10-05T10:00Z by history: first',
      'mql 2026-10-05T10:00Z by history: again, recycle, hand-over',
    ]);
    expect(way([back[0]!, back[2]!, back[1]!])).toEqual(way(back));
    const stepBack: readonly Change[] = [
      [at, 'New', 'Working'],
      [at, 'Working', 'MQL'],
    ];
    expect(way(stepBack)).toEqual([
      'accepted 2026-10-05T10:00Z by history: first',
      'mql 2026-10-05T10:00Z by history: first, recycle',
    ]);
  });

  it('stands as the files have it where changes of one time don’t say what they left', () => {
    const at = '2026-10-02T10:00Z';
    expect(
      way([
        [at, 'MQL', 'Working'],
        [at, 'New', 'MQL'],
      ]),
    ).toEqual([
      'mql 2026-10-02T10:00Z by history: first, hand-over',
      'accepted 2026-10-02T10:00Z by history: first',
    ]);
    expect(
      way([
        [at, 'New', 'Rejected'],
        [at, 'Rejected', 'Dead'],
      ]),
    ).toEqual(['rejected 2026-10-02T10:00Z by history: first', 'dead 2026-10-02T10:00Z by history: first']);
  });

  it('takes spellings that aliases list, and doubled blanks, for the status they stand for', () => {
    const aliases = new Map([['status', new Map([['Marketing  qualified lead', ' MQL']])]]);
    const spelled = { ...definition, aliases };
    const { leads } = built(spelled, [
      tableOf('leads', [{ id: 'a', created: '2026-10-01' }]),
      changes(['2026-10-02', 'New', 'Marketing qualified lead'], ['2026-10-03', 'MQL', 'MQL ']),
    ]);
    expect(timelineOf(leads, 'a').slice(1)).toEqual(['mql 2026-10-02 by history: first, hand-over']);
    expect(leads.exports[1]).toMatchObject({ rows: 2, used: 1, leftOut: 1 });
  });

  it('is read in the calendar’s zone where it holds dates', () => {
    const zone = zoneOf('America/New_York')!;
    const newYork = { ...definition, calendar: { ...definition.calendar, zone } };
    const tables = [
      tableOf('leads', [{ id: 'a', created: '2026-10-01T23:00Z' }], { zone }),
      tableOf('stage_history', [{ lead: 'a', at: '2026-10-01', from: 'New', to: 'MQL' }], { zone }),
    ];
    // 23:00Z is 19:00 of the same date in New York: the two overlap, and lead comes before mql.
    expect(timelineOf(built(newYork, tables, '2026-12-31').leads, 'a')).toEqual([
      'lead 2026-10-01T23:00Z by created: first',
      'mql 2026-10-01 by history: first, hand-over',
    ]);
  });
});

describe('rows that are no change', () => {
  it('are left out and counted: nothing changed, or nothing is said of the new status', () => {
    const tables = [
      tableOf('leads', [{ id: 'a', created: '2026-10-01' }]),
      changes(['2026-10-01', '', ''], ['2026-10-02', 'New', 'MQL'], ['2026-10-03', 'MQL', 'MQL']),
    ];
    const { leads, problems } = built(definition, tables);
    expect(timelineOf(leads, 'a').slice(1)).toEqual(['mql 2026-10-02 by history: first, hand-over']);
    expect(problems.map(brief)).toEqual(['history-unchanged stage_history.csv:2 ×2']);
    expect(leads.exports[1]).toMatchObject({ rows: 3, used: 1, leftOut: 2 });
    expect([...leads.exports[1]!.reasons]).toEqual([['history-unchanged', 2]]);
    expect(leads.findings[0]!.leads).toEqual([0]);
  });

  it('are not those of a creation that says the first status', () => {
    expect(way([['2026-10-01T08:00Z', '', 'New']])).toEqual(['lead 2026-10-01T08:00Z by history: support']);
  });

  it('are not those after a date on which the path says another change was the last', () => {
    const later: Change = ['2026-10-05', '', 'Working'];
    const oneDay: readonly Change[] = [
      ['2026-10-02', '', 'Rejected'],
      ['2026-10-02', '', 'Working'],
    ];
    // Of one date the path decides: accepted, then rejected. So three days later it is accepted again.
    const told = [
      'accepted 2026-10-02 by history: first',
      'rejected 2026-10-02 by history: first',
      'accepted 2026-10-05 by history: again, recycle',
    ];
    expect(way([...oneDay, later])).toEqual(told);
    expect(way([...oneDay.toReversed(), later])).toEqual(told);
    const timed: Change = ['2026-10-02T10:00Z', '', 'Working'];
    expect(way([oneDay[0]!, timed, later]).slice(1)).toEqual(told.slice(1));
    // Newest first, or so it seems: by the path the change back is the last of that date.
    expect(
      way([
        ['2026-10-02', '', 'Working'],
        ['2026-10-05', '', 'Working'],
        ['2026-10-05', '', 'MQL'],
      ]),
    ).toEqual([
      'accepted 2026-10-02 by history: first',
      'mql 2026-10-05 by history: first, recycle',
      'accepted 2026-10-05 by history: again',
    ]);
    // The day after is no part of that date, and instants have an order.
    const reasons = (...rows: readonly Change[]) => {
      const tables = [tableOf('leads', [{ id: 'a', created: '2026-10-01' }]), changes(...rows)];
      return [...built(definition, tables, '2026-12-31').leads.exports[1]!.reasons];
    };
    const [rejected] = oneDay;
    expect(reasons(rejected!, ['2026-10-03', '', 'Working'], later)).toEqual([['history-unchanged', 1]]);
    expect(reasons(['2026-10-02T09:00Z', '', 'Rejected'], timed, later)).toEqual([['history-unchanged', 1]]);
  });

  it('are not those that clear the status: the next one may be the same', () => {
    const rows: readonly Change[] = [
      ['2026-10-02', 'New', 'MQL'],
      ['2026-10-03', 'MQL', ''],
      ['2026-10-04', '', 'MQL'],
    ];
    expect(way(rows)).toEqual([
      'mql 2026-10-02 by history: first, hand-over',
      'mql 2026-10-04 by history: support',
    ]);
  });
});

describe('history beside other evidence', () => {
  it('is one entry with a dated column that overlaps it: the narrower', () => {
    const rows: readonly Change[] = [
      ['2026-10-02T10:00Z', 'New', 'MQL'],
      ['2026-10-03T15:00Z', 'MQL', 'Rejected'],
    ];
    expect(way(rows, { 'entered:mql': '2026-10-02T10:00Z', 'entered:rejected': '2026-10-03' })).toEqual([
      'mql 2026-10-02T10:00Z by column: first, hand-over',
      'mql 2026-10-02T10:00Z by history: support',
      'rejected 2026-10-03 by column: support',
      'rejected 2026-10-03T15:00Z by history: first',
    ]);
  });

  it('is one entry with a dated column of its date also where it begins with that, and the lead steps back later', () => {
    const back = (at: string): readonly Change[] => [
      [at, 'New', 'Working'],
      ['2026-10-02T15:00Z', 'Working', 'MQL'],
    ];
    for (const at of ['2026-10-02T00:00Z', '2026-10-02T10:00Z'])
      expect(way(back(at), { 'entered:accepted': '2026-10-02' })).toEqual(
        expect.arrayContaining([
          `accepted ${at} by history: first`,
          'accepted 2026-10-02 by column: support',
          'mql 2026-10-02T15:00Z by history: first, recycle',
        ]),
      );
  });

  it('is one entry with a column of its instant also where the status changed several times then', () => {
    const at = '2026-10-05T10:00Z';
    const outAndIn: readonly Change[] = [
      [at, 'New', 'Rejected'],
      [at, 'Rejected', 'MQL'],
    ];
    const told = [`rejected ${at} first`, `mql ${at} first, recycle, hand-over`];
    const inAndOut: readonly Change[] = [
      [at, 'New', 'MQL'],
      [at, 'MQL', 'Rejected'],
    ];
    const counted = (rows: readonly Change[], lead: LiteralRow) =>
      way(rows, lead)
        .filter((each) => !each.endsWith('support'))
        .map((each) => each.replace(/by \w+: /u, ''));
    const [mql, rejected] = [{ 'entered:mql': at }, { 'entered:rejected': at }];
    for (const lead of [{}, mql, rejected, { ...mql, ...rejected }]) {
      expect(counted(outAndIn, lead)).toEqual(told);
      expect(counted(inAndOut, lead)).toEqual([`mql ${at} first, hand-over`, `rejected ${at} first`]);
    }
  });

  it('has the first of several visits where the column holds the last', () => {
    const rows: readonly Change[] = [
      ['2026-10-02', 'New', 'MQL'],
      ['2026-10-03', 'MQL', 'Rejected'],
      ['2026-10-08', 'Rejected', 'MQL'],
    ];
    expect(way(rows, { 'entered:mql': '2026-10-08' })).toEqual([
      'mql 2026-10-02 by history: first, hand-over',
      'rejected 2026-10-03 by history: first',
      'mql 2026-10-08 by column: again, recycle, hand-over',
      'mql 2026-10-08 by history: support',
    ]);
  });

  it('steps back from what a dated column tells of', () => {
    expect(way([['2026-10-05', 'Accepted', 'MQL']], { 'entered:accepted': '2026-10-03' })).toEqual([
      'accepted 2026-10-03 by column: first',
      'mql 2026-10-05 by history: first, recycle',
    ]);
  });

  it('does not step back where a date has run ahead of the status: that says what it left', () => {
    expect(way([['2026-10-05', 'New', 'MQL']], { 'entered:accepted': '2026-10-03' })).toEqual([
      'accepted 2026-10-03 by column: first',
      'mql 2026-10-05 by history: first, hand-over',
    ]);
  });

  it('does not step back where a deal has run ahead of the status', () => {
    const deal = { id: 'd', lead: 'a', created: '2026-10-02', status: 'Open' };
    expect(way([['2026-10-04', 'New', 'MQL']], {}, [deal])).toEqual([
      'opportunity 2026-10-02 by deal: first',
      'mql 2026-10-04 by history: first, hand-over',
    ]);
  });

  it('leaves a current status to say what it alone tells, at a time unknown', () => {
    expect(way([['2026-10-02', 'New', 'MQL']], { status: 'Working' }).slice(1)).toEqual([
      'accepted ? by status: undated',
    ]);
    expect(way([['2026-10-02', 'New', 'MQL']], { status: 'MQL' }).slice(1)).toEqual([
      'mql ? by status: support',
    ]);
  });

  it('counts a row without a time as reached at a time unknown', () => {
    const tables = [
      tableOf('leads', [{ id: 'a', created: '2026-10-01' }]),
      changes(['', 'New', 'MQL'], ['2026-10-03', 'MQL', 'Working']),
    ];
    const { leads, problems } = built(definition, tables);
    expect(timelineOf(leads, 'a').slice(1)).toEqual([
      'accepted 2026-10-03 by history: first',
      'mql ? by history: undated',
    ]);
    expect(problems.map(brief)).toEqual(['history-without-time stage_history.csv:2 ×1']);
    expect(leads.exports[1]).toMatchObject({ used: 2, leftOut: 0 });
  });
});

describe('the history as of an earlier time', () => {
  const tables = [
    tableOf('leads', [
      { id: 'a', created: '2026-10-01', modified: '2026-10-09', status: 'Rejected' },
      { id: 'b', created: '2026-10-08', modified: '2026-10-08' },
    ]),
    tableOf('stage_history', [
      { lead: 'a', at: '2026-10-02', from: 'New', to: 'MQL' },
      { lead: 'a', at: '2026-10-09', from: 'MQL', to: 'Rejected' },
      { lead: 'b', at: '2026-10-02', from: 'New', to: 'MQL' },
      { lead: 'a', at: '', from: 'New', to: 'Working' },
    ]),
  ];

  it('holds what was known then, and leaves out the rest with its reasons', () => {
    const { leads, problems } = built(definition, tables, '2026-10-05');
    expect(timelineOf(leads, 'a')).toEqual([
      'lead 2026-10-01 by created: first',
      'mql 2026-10-02 by history: first, hand-over',
    ]);
    expect(leads.exports[1]).toMatchObject({ rows: 4, used: 1, leftOut: 3 });
    expect([...leads.exports[1]!.reasons]).toEqual([
      ['later-than-as-of', 2],
      ['status-not-known-as-of', 1],
    ]);
    // The status that differs is of a later day, so that it contradicts nothing.
    expect(problems.map(brief)).toEqual([
      'later-than-as-of stage_history.csv:3 ×2',
      'status-not-known-as-of stage_history.csv:5 ×1',
      'later-than-as-of leads.csv:3 ×1',
      'status-not-known-as-of leads.csv:2 ×1',
    ]);
  });
});

describe('merged leads', () => {
  it('have the changes of all their records', () => {
    const tables = [
      tableOf('leads', [
        { id: 'a', created: '2026-10-05' },
        { id: 'b', created: '2026-10-01', merged_into: 'a' },
      ]),
      tableOf('stage_history', [
        { lead: 'b', at: '2026-10-02', from: 'New', to: 'MQL' },
        { lead: 'a', at: '2026-10-06', from: 'MQL', to: 'Working' },
      ]),
    ];
    const { leads, problems } = built(definition, tables);
    expect(timelineOf(leads, 'a').filter((line) => line.includes('history'))).toEqual([
      'mql 2026-10-02 by history: first, hand-over',
      'accepted 2026-10-06 by history: first',
    ]);
    expect(problems.map(brief)).toEqual(['merged-records leads.csv:3 ×1']);
  });
});

describe('what contradicts the history', () => {
  const found = (rows: readonly LiteralRow[], history: readonly LiteralRow[], asOf: string | null = null) => {
    const { problems, leads } = built(
      definition,
      [tableOf('leads', rows), tableOf('stage_history', history)],
      asOf,
    );
    return { problems: problems.map(brief), whom: leads.findings.map((finding) => finding.leads) };
  };
  const a = { id: 'a', created: '2026-10-01' };

  it('is a current status that stands for another stage than the last change', () => {
    const history = [{ lead: 'a', at: '2026-10-02', from: 'New', to: 'Accepted' }];
    expect(found([{ ...a, status: 'Rejected' }], history).problems).toEqual([
      'status-differs-from-history leads.csv:2 ×1',
    ]);
    expect(found([{ ...a, status: 'Working' }], history).problems).toEqual([]);
  });

  it('is a change from something else than the one before led to, unless their order only reads so', () => {
    const gap = [
      { lead: 'a', at: '2026-10-02', from: 'New', to: 'MQL' },
      { lead: 'a', at: '2026-10-03', from: 'Accepted', to: 'Rejected' },
    ];
    expect(found([a], gap)).toEqual({ problems: ['history-gap stage_history.csv:3 ×1'], whom: [[0]] });
    // A file that lists the newest first, to the minute: New → MQL → Working, in one.
    const newestFirst = [
      { lead: 'a', at: '2026-10-02T10:00Z', from: 'MQL', to: 'Working' },
      { lead: 'a', at: '2026-10-02T10:00Z', from: 'New', to: 'MQL' },
    ];
    expect(found([{ ...a, status: 'Working' }], newestFirst).problems).toEqual([]);
  });

  it('is a change before the lead was created, unless it is on the same date', () => {
    const at = (time: string) =>
      found([{ ...a, created: '2026-10-01T08:00Z' }], [{ lead: 'a', at: time, to: 'MQL' }]);
    expect(at('2026-09-30').problems).toEqual(['history-before-created stage_history.csv:2 ×1']);
    expect(at('2026-10-01').problems).toEqual([]);
  });

  it('is of leads that the export lacks, which matters where none is left', () => {
    const history = [
      { lead: 'a', at: '2026-10-01', to: 'MQL' },
      { lead: 'x', at: '2026-10-01', to: 'MQL' },
    ];
    const { problems } = built(definition, [tableOf('leads', [a]), tableOf('stage_history', history)]);
    expect(problems.map((problem) => [brief(problem), problem.severity])).toEqual([
      ['history-of-unknown-lead stage_history.csv:3 ×1', 'note'],
    ]);
    const none = built(definition, [tableOf('leads', [a]), tableOf('stage_history', history.slice(1))]);
    expect(none.problems.map(({ severity }) => severity)).toEqual(['warning']);
  });

  it('counts a status in which time stands still as listed: it is to be no stage', () => {
    const paused = { ...definition, slas: [slaOf({ pausedIn: ['On Hold'] })] };
    const codes = (status: string) => {
      const { problems } = built(paused, [
        tableOf('leads', [{ ...a, status }]),
        tableOf('stage_history', [{ lead: 'a', at: '2026-10-01', from: 'MQL', to: status }]),
      ]);
      return problems.map(({ code }) => code).filter((code) => code !== 'agreed-value-never-occurs');
    };
    expect(codes('On Hold')).toEqual([]);
    expect(codes('Parked')).toEqual(['unknown-status', 'unknown-status']);
    expect(codes('on hold')).toEqual(['status-spelling', 'status-spelling']);
  });

  it('names unlisted statuses only where leads have them too: other fields hold names', () => {
    const history = [
      { lead: 'a', at: '2026-10-01', from: 'New', to: 'Parked' },
      { lead: 'a', at: '2026-10-01', from: 'Dana Ito', to: 'Omar Reyes' },
    ];
    const { problems } = built(definition, [
      tableOf('leads', [{ ...a, status: 'Parked' }]),
      tableOf('stage_history', history),
    ]);
    const messages = problems.filter(({ code }) => code === 'unknown-status').map(({ message }) => message);
    expect(messages).toHaveLength(2);
    expect(messages[1]).toContain('2 changes to a status that no stage and no exit lists, such as "Parked";');
    expect(messages.join()).not.toContain('Omar');
  });
});
