import { describe, expect, it } from 'vitest';
import type { Leads } from '../../src/leads/leads.js';
import { definitionOf } from '../support/definition-of.js';
import { snapshotsOf } from '../support/snapshots-of.js';
import { type LiteralRow, tableOf } from '../support/tables.js';
import { brief, built, idsOf } from './built.js';
import { momentText, timelineOf } from './timeline-of.js';

const definition = definitionOf({
  stages: {
    lead: { created: true, status: ['New'] },
    mql: { status: ['MQL'] },
    accepted: { status: ['Accepted', 'Working'] },
  },
  exits: { rejected: { status: ['Rejected'] } },
  handOver: { at: 1, accepted: 2, rejected: [0], decideWithin: { kind: 'working_days', days: 2 } },
});

/** Lead `a`, created on 1 October, with this status in the snapshots of 2, 9, 16, 23 … November; '-' where it is missing. */
function weekly(...statuses: string[]): Record<string, LiteralRow[]> {
  const days = ['2026-11-02', '2026-11-09', '2026-11-16', '2026-11-23', '2026-11-30'];
  return Object.fromEntries(
    statuses.map((status, week) => [
      days[week]!,
      [
        { id: 'other', created: '2026-10-01', status: 'New' },
        ...(status === '-' ? [] : [{ id: 'a', created: '2026-10-01', status }]),
      ],
    ]),
  );
}

/** The way of lead `a` but for its creation; a week from the first second of one Monday to the last of the next is 8 days. */
function way(...statuses: string[]): string[] {
  const { leads } = built(definition, [snapshotsOf('leads', weekly(...statuses))], '2026-12-31');
  return wayOf(leads);
}

function wayOf(leads: Leads): string[] {
  return timelineOf(leads, 'a').filter((line) => !line.startsWith('lead '));
}

/** Eight days but for a second, fifteen, twenty-two. */
const [EIGHT, FIFTEEN] = [691_199, 1_295_999];

function codes(byDate: Record<string, LiteralRow[]>, asOf = '2026-12-31'): string[] {
  return built(definition, [snapshotsOf('leads', byDate)], asOf).problems.map(brief);
}

describe('changes of a status between snapshots', () => {
  it('lie between the first moment of the one day and the last of the other', () => {
    expect(way('New', 'MQL', 'MQL', 'Accepted')).toEqual([
      `mql 2026-11-02T00:00Z/${EIGHT} by history: first, hand-over`,
      `accepted 2026-11-16T00:00Z/${EIGHT} by history: first`,
      'accepted ? by status: support',
    ]);
  });

  it('lie between two instants where the snapshots are named by their times', () => {
    const { leads } = built(
      definition,
      [
        snapshotsOf('leads', {
          '2026-11-02T0600': [{ id: 'a', created: '2026-10-01', status: 'New' }],
          '2026-11-03T0600': [{ id: 'a', created: '2026-10-01', status: 'MQL' }],
        }),
      ],
      '2026-12-31',
    );
    expect(wayOf(leads)[0]).toBe('mql 2026-11-02T06:00Z/86400 by history: first, hand-over');
  });

  it('have no time before the first snapshot', () => {
    expect(way('MQL', 'Accepted')).toEqual([
      'mql ? by history: undated',
      `accepted 2026-11-02T00:00Z/${EIGHT} by history: first`,
      'accepted ? by status: support',
    ]);
    expect(way('MQL', 'MQL')).toEqual(['mql ? by status: undated']);
  });

  it('enter a stage again, where the first snapshot has the lead there, and keep their order on a shared day', () => {
    expect(way('MQL', 'Accepted', 'MQL')).toEqual([
      'mql ? by history: undated',
      `accepted 2026-11-02T00:00Z/${EIGHT} by history: first`,
      `mql 2026-11-09T00:00Z/${EIGHT} by history: again, recycle`,
      'mql ? by status: support',
    ]);
  });

  it('of a lead that was away lie in the whole gap', () => {
    expect(way('New', '-', 'MQL')).toEqual([
      `mql 2026-11-02T00:00Z/${FIFTEEN} by history: first, hand-over`,
      'mql ? by status: support',
    ]);
  });

  it('are none where a dated column says the same more exactly', () => {
    const dated = definitionOf({
      stages: { lead: { created: true }, mql: { status: ['MQL'], column: 'MQL Date' } },
    });
    const rows = (status: string, day: string) => [
      { id: 'a', created: '2026-10-01', status, 'entered:mql': day },
    ];
    const table = snapshotsOf('leads', {
      '2026-11-02': rows('MQL', '2026-10-15'),
      '2026-11-09': rows('Won', '2026-10-15'),
    });
    expect(wayOf(built(dated, [table], '2026-12-31').leads)).toEqual([
      'mql ? by history: support',
      'mql 2026-10-15 by column: first',
    ]);
  });

  it('do not come of a snapshot that lacks the column', () => {
    const byDate = {
      '2026-11-02': [{ id: 'a', created: '2026-10-01', status: 'New' }],
      '2026-11-09': [{ id: 'a', created: '2026-10-01' }],
      '2026-11-16': [{ id: 'a', created: '2026-10-01', status: 'MQL' }],
    };
    const table = snapshotsOf('leads', byDate, { lacks: { '2026-11-09': ['status'] } });
    expect(wayOf(built(definition, [table], '2026-12-31').leads)[0]).toBe(
      `mql 2026-11-02T00:00Z/${FIFTEEN} by history: first, hand-over`,
    );
  });

  it('are none where only the spelling changed', () => {
    const spelt = definitionOf({
      stages: { lead: { created: true }, mql: { status: ['MQL'] } },
      also: { aliases: new Map([['status', new Map([['Marketing Qualified', 'MQL']])]]) },
    });
    const rows = (status: string) => [{ id: 'a', created: '2026-10-01', status }];
    const table = snapshotsOf('leads', {
      '2026-11-02': rows('Marketing Qualified'),
      '2026-11-09': rows('MQL'),
    });
    expect(wayOf(built(spelt, [table], '2026-12-31').leads)).toEqual([
      'mql ? by history: undated',
      'mql ? by status: support',
    ]);
  });
});

describe('a lead first seen', () => {
  const first = (created: string, status = 'MQL') =>
    timelineOf(
      built(
        definition,
        [
          snapshotsOf('leads', {
            '2026-11-02': [{ id: 'other', created: '2026-10-01', status: 'New' }],
            '2026-11-09': [{ id: 'a', created, status }],
          }),
        ],
        '2026-12-31',
      ).leads,
      'a',
    );

  it('with a later status entered it between its creation and the snapshot', () => {
    // From 5 November 12:00 to the last second of the 9th: 4 days 11:59:59.
    expect(first('2026-11-05T12:00Z')).toContain('mql 2026-11-05T12:00Z/388799 by history: first, hand-over');
  });

  it('without a created time entered it since the snapshot before', () => {
    expect(first('')).toContain(`mql 2026-11-02T00:00Z/${EIGHT} by history: first, hand-over`);
  });

  it('on a date of creation that another zone writes entered it from the earliest that this may be', () => {
    const tokyo = definitionOf({
      stages: { lead: { created: true }, mql: { status: ['MQL'] } },
      exports: { leads: { timeZone: 'Asia/Tokyo' } },
    });
    const rows = (created: string) => ({
      '2026-11-02': [{ id: 'other', created: '2026-10-01', status: 'New' }],
      '2026-11-09T2300': [{ id: 'a', created, status: 'MQL' }],
    });
    const { leads } = built(tokyo, [snapshotsOf('leads', rows('2026-11-05'))], '2026-12-31');
    // The 5th in Tokyo begins on the 4th at 15:00 UTC: 5 days and 8 hours before.
    expect(wayOf(leads)).toContain('mql 2026-11-04T15:00Z/460800 by history: first');
  });

  it('whose created time is corrected later is dated by the earlier one', () => {
    const rows = (created: string) => [{ id: 'a', created, status: 'MQL' }];
    const of = (before: string, now: string) =>
      wayOf(
        built(
          definition,
          [snapshotsOf('leads', { '2026-11-02': [], '2026-11-09': rows(before), '2026-11-16': rows(now) })],
          '2026-12-31',
        ).leads,
      )[0];
    expect(of('2026-11-05T12:00Z', '2026-11-04T12:00Z')).toMatch(/^mql 2026-11-04T12:00Z/);
    expect(of('2026-11-04T12:00Z', '2026-11-05T12:00Z')).toMatch(/^mql 2026-11-04T12:00Z/);
    // Created before the snapshot that lacks it, as one of them says.
    expect(of('2026-11-05T12:00Z', '2026-10-20T12:00Z')).toBe('mql ? by status: undated');
  });

  it('though it was there before entered it nobody knows when', () => {
    expect(first('2026-10-05').slice(1)).toEqual(['mql ? by status: undated']);
  });
});

describe('as of', () => {
  const byDate = weekly('New', 'MQL', 'Accepted');

  it('the newest snapshot that is known by then says how leads are; later ones are not counted', () => {
    const { leads, problems } = built(definition, [snapshotsOf('leads', byDate)], '2026-11-12');
    expect(wayOf(leads)).toEqual([
      `mql 2026-11-02T00:00Z/${EIGHT} by history: first, hand-over`,
      'mql ? by status: support',
    ]);
    expect(problems.map(brief)).toContain('later-than-as-of leads-2026-11-16.csv:2 ×2');
    expect(leads.exports[0]).toMatchObject({ rows: 6, used: 4, leftOut: 2 });
    expect(leads.completeTo.get('leads')?.text).toBe('2026-11-09');
  });

  it('is the date of the newest snapshot where nothing else is said', () => {
    const { leads } = built(definition, [snapshotsOf('leads', byDate)]);
    expect(leads.asOf.text).toBe('2026-11-16');
  });

  it('before the first snapshot nothing is known', () => {
    expect(() => built(definition, [snapshotsOf('leads', byDate)], '2026-11-01')).toThrow(
      'no snapshot of leads was taken by as of 2026-11-01, so that nothing of it is known as of then: the first is of 2026-11-02',
    );
  });
});

describe('rows of snapshots', () => {
  it('all are used, one for each id, and the newest stands for the lead', () => {
    const { leads } = built(definition, [snapshotsOf('leads', weekly('New', 'MQL', '-'))], '2026-12-31');
    expect(idsOf(leads)).toEqual(['a', 'other']);
    expect(leads.exports[0]).toMatchObject({ rows: 5, used: 5, leftOut: 0 });
  });

  it('of the same id in one snapshot are left out but for one', () => {
    const byDate = {
      '2026-11-02': [
        { id: 'a', created: '2026-10-01', status: 'MQL' },
        { id: 'a', created: '2026-10-01', status: 'New' },
      ],
      '2026-11-09': [{ id: 'a', created: '2026-10-01', status: 'MQL' }],
    };
    const { leads, problems } = built(definition, [snapshotsOf('leads', byDate)], '2026-12-31');
    expect(wayOf(leads)[0]).toBe(`mql 2026-11-02T00:00Z/${EIGHT} by history: first, hand-over`);
    expect(leads.exports[0]).toMatchObject({ rows: 3, used: 2, leftOut: 1 });
    expect(problems.map(brief)).toContain('repeated-id leads-2026-11-02.csv:2 ×1');
  });

  it('trace an entry to the file and the line that showed it first', () => {
    const { leads } = built(definition, [snapshotsOf('leads', weekly('New', 'MQL', 'MQL'))], '2026-12-31');
    const event = leads.log.state.indexOf(1);
    expect([leads.files[leads.log.file[event]!]!.name, leads.log.line[event]]).toEqual([
      'leads-2026-11-09.csv',
      3,
    ]);
  });

  it('tell of a lead where they are its row, or show a change', () => {
    const { leads } = built(
      definition,
      [snapshotsOf('leads', weekly('New', 'New', 'MQL', 'MQL'))],
      '2026-12-31',
    );
    const rows = leads.rowsTelling(new Set([leads.ids.indexOf('a')]));
    const told = rows.map(({ table, row, fate }) => `${table.files[table.file[row]!]!.name} ${fate.kind}`);
    expect(told).toEqual([
      'leads-2026-11-23.csv record',
      'leads-2026-11-16.csv counts',
      'leads-2026-11-02.csv counts',
    ]);
  });
});

describe('owners and deals', () => {
  it('changes of the owner are told the same way', () => {
    const rows = (owner: string) => [{ id: 'a', created: '2026-10-01', owner }];
    const { leads } = built(
      definition,
      [
        snapshotsOf('leads', {
          '2026-11-02': rows('Dana'),
          '2026-11-09': rows('Omar'),
          '2026-11-16': rows('Omar'),
        }),
      ],
      '2026-12-31',
    );
    const changes = leads.ownerChanges!;
    expect(changes.at.length).toBe(1);
    expect(momentText(leads, changes.at[0]!, changes.width[0]!)).toBe(`2026-11-02T00:00Z/${EIGHT}`);
    const [from, to] = [changes.from, changes.to].map(({ codes, values }) => values[codes[0]!]);
    expect([from, to]).toEqual(['Dana', 'Omar']);
  });

  const staged = definitionOf({
    stages: {
      lead: { created: true },
      proposal: { deal: { stages: ['Proposal'] } },
      won: { deal: { on: 'won' } },
    },
  });
  const deal = (status: string, closed = '') => [
    { id: 'd', lead: 'a', created: '2026-10-05', status, closed },
  ];
  const withDeals = (byDate: Record<string, LiteralRow[]>) =>
    built(
      staged,
      [tableOf('leads', [{ id: 'a', created: '2026-10-01' }]), snapshotsOf('deals', byDate)],
      '2026-12-31',
    );

  it('stages of a deal are dated by its snapshots, and its closing where no date says it', () => {
    const { leads } = withDeals({
      '2026-11-02': deal('Discovery'),
      '2026-11-09': deal('Proposal'),
      '2026-11-16': deal('Won'),
    });
    expect(wayOf(leads)).toEqual([
      `proposal 2026-11-02T00:00Z/${EIGHT} by deal: first`,
      `won 2026-11-09T00:00Z/${EIGHT} by deal: first`,
    ]);
    const { closedAt, closedWidth } = leads.deals!;
    expect(momentText(leads, closedAt[0]!, closedWidth[0]!)).toBe(`2026-11-09T00:00Z/${EIGHT}`);
  });

  it('a close date within the interval tells it more exactly', () => {
    const { leads } = withDeals({ '2026-11-09': deal('Proposal'), '2026-11-16': deal('Won', '2026-11-12') });
    expect(timelineOf(leads, 'a').at(-1)).toBe('won 2026-11-12 by deal: first');
  });

  it('a close date counts also where the snapshots lie less than a day apart', () => {
    const { leads } = withDeals({
      '2026-11-11T2000': deal('Proposal'),
      '2026-11-12T0600': deal('Won', '2026-11-11'),
    });
    const { closedAt, closedWidth } = leads.deals!;
    expect(momentText(leads, closedAt[0]!, closedWidth[0]!)).toBe('2026-11-11');
    expect(timelineOf(leads, 'a').at(-1)).toBe('won 2026-11-11 by deal: first');
  });

  it('a deal that was won as it was seen first was won nobody knows when, whatever it is called later', () => {
    const paid = { ...staged, exports: new Map(staged.exports) };
    paid.exports.set('deals', {
      ...staged.exports.get('deals')!,
      status: { won: ['Won', 'Paid'], lost: [] },
    });
    const { leads } = built(
      paid,
      [
        tableOf('leads', [{ id: 'a', created: '2026-10-01' }]),
        snapshotsOf('deals', { '2026-11-02': deal('Won'), '2026-11-09': deal('Paid') }),
      ],
      '2026-12-31',
    );
    expect([leads.deals!.outcome[0], leads.deals!.closedAt[0]]).toEqual([1, Number.NaN]);
  });

  it('a history export tells alone, and it is said', () => {
    const table = snapshotsOf('leads', weekly('New', 'MQL'));
    const history = tableOf('stage_history', [{ lead: 'a', at: '2026-11-05', from: 'New', to: 'MQL' }]);
    const { leads, problems } = built(definition, [table, history], '2026-12-31');
    expect(wayOf(leads)).toEqual(['mql 2026-11-05 by history: first, hand-over', 'mql ? by status: support']);
    expect(problems.map(({ code }) => code)).toContain('snapshot-changes-unused');
  });
});

describe('what is odd in snapshots is said', () => {
  it('leads that vanish and come back', () => {
    expect(codes(weekly('New', 'New', '-'))).toContain('snapshot-lead-gone leads-2026-11-09.csv:3 ×1');
    expect(codes(weekly('New', '-', 'New'))).toContain('snapshot-lead-back leads-2026-11-16.csv:3 ×1');
    expect(codes(weekly('New', 'New', 'New')).join()).not.toMatch(/gone|back/);
  });

  it('statuses that jump', () => {
    expect(codes(weekly('New', 'Accepted'))).toContain('snapshot-stage-skipped leads-2026-11-09.csv:3 ×1');
    expect(codes(weekly('New', 'MQL', 'Accepted')).join()).not.toContain('skipped');
    expect(codes(weekly('MQL', 'Rejected', 'Accepted')).join()).not.toContain('skipped');
  });

  it('a missing week', () => {
    const { '2026-11-16': _, ...without } = weekly('New', 'New', 'New', 'New', 'New');
    expect(codes(without)).toContain('snapshot-missing leads-2026-11-23.csv ×1');
    expect(codes(weekly('New', 'New', 'New', 'New')).join()).not.toContain('missing');
  });

  it('but no weekend where snapshots are taken on working days', () => {
    const days = ['2026-11-04', '2026-11-05', '2026-11-06', '2026-11-09', '2026-11-10'];
    const rows = [{ id: 'a', created: '2026-10-01', status: 'New' }];
    expect(codes(Object.fromEntries(days.map((day) => [day, rows]))).join()).not.toContain('missing');
    const without = days.filter((day) => day !== '2026-11-05');
    expect(codes(Object.fromEntries([...without, '2026-11-11'].map((day) => [day, rows])))).toContain(
      'snapshot-missing leads-2026-11-06.csv ×1',
    );
  });

  it('created times that change, and leads that were there before they are first seen', () => {
    const rows = (created: string) => [{ id: 'a', created, status: 'New' }];
    expect(codes({ '2026-11-02': rows('2026-10-01'), '2026-11-09': rows('2026-10-02') })).toContain(
      'snapshot-created-changed leads-2026-11-09.csv:2 ×1',
    );
    expect(
      codes({ '2026-11-02': [], '2026-11-09': [{ id: 'a', created: '2026-10-01', status: 'New' }] }),
    ).toContain('snapshot-late leads-2026-11-09.csv:2 ×1');
  });

  it('deals too', () => {
    const deals = snapshotsOf('deals', {
      '2026-11-02': [
        { id: 'd', created: '2026-10-05', status: 'Open' },
        { id: 'e', created: '2026-10-05', status: 'Open' },
      ],
      '2026-11-09': [{ id: 'e', created: '2026-10-05', status: 'Open' }],
      '2026-11-16': [{ id: 'd', created: '2026-10-05', status: 'Open' }],
    });
    const found = built(
      definition,
      [tableOf('leads', [{ id: 'a', created: '2026-10-01' }]), deals],
      '2026-12-31',
    );
    expect(found.problems.map(brief)).toEqual(
      expect.arrayContaining([
        'snapshot-deal-back deals-2026-11-16.csv:2 ×1',
        'snapshot-deal-gone deals-2026-11-09.csv:2 ×1',
        'snapshots-begin deals-2026-11-02.csv ×3',
      ]),
    );
  });
});
