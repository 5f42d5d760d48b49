import { describe, expect, test } from 'vitest';
import { jsonText } from '../../src/render/json-text.js';
import { renderLeadsCsv } from '../../src/render/render-leads-csv.js';
import { renderLeadsJson } from '../../src/render/render-leads-json.js';
import { renderLeadsTable } from '../../src/render/render-leads-table.js';
import { renderTimelineCsv } from '../../src/render/render-timeline-csv.js';
import { textWidth } from '../../src/render/text-width.js';
import { situationOf } from '../sla/judged.js';
import { slaOf } from '../support/clocks-of.js';
import { type LiteralLeads, leadsOf } from '../support/leads-of.js';
import { documentOf, listedOf } from '../support/listed-leads.js';

const LITERAL: LiteralLeads = {
  stages: ['lead', 'mql', 'won'],
  exits: ['rejected'],
  asOf: '2026-03-31',
  leads: [
    { lead: '2026-01-05T09:00Z', mql: '2026-01-07', owner: '=SUM(A1)', source: 'Web, "paid"' },
    { lead: '2026-01-03', rejected: '2026-01-10', 'reason:rejected': 'Spam', region: '\u001b[31mDACH' },
    { lead: '2026-01-09', won: '2026-03-01', owner: 'Ben' },
    { lead: '2026-01-10', mql: 'undated' },
    { lead: '2026-01-11T00:00Z/86400' },
  ],
  deals: [
    { lead: 0, created: '2026-01-20', won: '2026-02-01', amount: 120_000 },
    { created: '2026-01-25', won: '2026-02-20', amount: 80_000, owner: 'Ana', source: 'Fair' },
  ],
};
const leads = leadsOf(LITERAL);
const table = (measure: string, width: number | null, also = {}) =>
  [...renderLeadsTable(listedOf(leads, '2026-Q1', { measure, ...also }), { width, colour: false })].join('');

describe('JSON', () => {
  test('made piece by piece is what one document would be', () => {
    for (const measure of ['volume.lead', 'revenue', 'exits.rejected', 'sourced.deals']) {
      const listed = listedOf(leads, '2026-Q1', { measure });
      const text = [...renderLeadsJson(listed)].join('');
      expect(text).toBe(`${jsonText(documentOf(listed))}\n`);
      expect(JSON.parse(text)).toEqual(documentOf(listed));
    }
  });

  test('never prints a control character', () => {
    const text = [...renderLeadsJson(listedOf(leads, '2026-Q1', { measure: 'volume.lead' }))].join('');
    expect(text).not.toMatch(/\p{Cc}(?<!\n)/u);
  });
});

describe('CSV', () => {
  const lines = (measure: string) =>
    [...renderLeadsCsv(listedOf(leads, '2026-Q1', { measure }))].join('').trimEnd().split('\n');

  test('has a row per lead, with what a spreadsheet would run defused', () => {
    const [header, ...rows] = lines('volume.lead');
    expect(header).toBe(
      'record,id,owner,source,stage,exit,reason,counted_as,value,numerator,denominator,n,handed_over,due,decided,window_ends_on,deals,deal_outcome,deal_amount,deal_created,deal_closed,implied,entered_lead,entered_mql,entered_won,entered_rejected,attribute_region',
    );
    expect(rows).toEqual([
      'lead,L1,,,lead,rejected,Spam,counted,1,,,,,,,,,,,,,,2026-01-03,,,2026-01-10,DACH',
      `lead,L0,'=SUM(A1),"Web, ""paid""",mql,,,counted,1,,,,,,,,D0,won,1200,2026-01-20,2026-02-01,,2026-01-05T09:00:00Z,2026-01-07,,,`,
      'lead,L2,Ben,,won,,,counted,1,,,,,,,,,,,,,mql,2026-01-09,,2026-03-01,,',
      'lead,L3,,,mql,,,counted,1,,,,,,,,,,,,,,2026-01-10,unknown,,,',
      'lead,L4,,,lead,,,counted,1,,,,,,,,,,,,,,2026-01-11T00:00:00Z/2026-01-12T00:00:00Z,,,,',
    ]);
  });

  test('has a row per deal without a lead', () => {
    expect(lines('revenue').slice(1)).toEqual([
      `lead,L0,'=SUM(A1),"Web, ""paid""",mql,,,counted,1200,,,1,,,,,D0,won,1200,2026-01-20,2026-02-01,,2026-01-05T09:00:00Z,2026-01-07,,,`,
      'deal,D1,Ana,Fair,,,,counted,800,,,1,,,,,D1,won,800,2026-01-25,2026-02-20,,,,,,',
    ]);
  });

  test('has its header where nobody is listed', () => {
    expect(lines('sourced.deals')).toHaveLength(1);
  });
});

describe('timelines', () => {
  const change = { at: '2026-01-08T10:00Z', from: '=Ana', to: 'Ben' };
  const owned = leadsOf({ ...LITERAL, ownerChanges: [[change], [], [], [], []] });
  const listed = () => listedOf(owned, '2026-Q1', { measure: 'volume.lead' });

  test('are a row of CSV per entry, touch and change of owner', () => {
    expect([...renderTimelineCsv(listed())].join('').trimEnd().split('\n')).toEqual([
      'lead,when,kind,state,evidence,counts,type,by,outcome,via,from,to,file,line',
      'L1,2026-01-03,entry,lead,created,first,,,,,,,,0',
      'L1,2026-01-10,entry,rejected,created,first,,,,,,,,0',
      'L0,2026-01-05T09:00:00Z,entry,lead,created,first,,,,,,,,0',
      'L0,2026-01-07,entry,mql,created,first,,,,,,,,0',
      "L0,2026-01-08T10:00:00Z,owner,,,,,,,,'=Ana,Ben,,0",
      'L2,2026-01-09,entry,lead,created,first,,,,,,,,0',
      'L2,2026-03-01,entry,won,created,first,,,,,,,,0',
      'L3,2026-01-10,entry,lead,created,first,,,,,,,,0',
      'L3,unknown,entry,mql,created,undated,,,,,,,,0',
      'L4,2026-01-11T00:00:00Z/2026-01-12T00:00:00Z,entry,lead,created,first,,,,,,,,0',
    ]);
  });

  test('stand below each lead of a table', () => {
    const text = [...renderLeadsTable(listed(), { width: null, colour: false, timeline: true })].join('');
    expect(text).toContain('  deal D0, €1,200, created 2026-01-20, won 2026-02-01\n  2026-01-05 09:00  lead');
    expect(text).toContain('  2026-01-08 10:00  owner: =Ana → Ben');
    expect(text.match(/first entry/gu)).toHaveLength(8);
    expect(text).not.toContain('counted as');
  });

  test('come with the deals that no lead is linked to', () => {
    const revenue = listedOf(owned, '2026-Q1', { measure: 'revenue' });
    const text = [...renderLeadsTable(revenue, { width: null, colour: false, timeline: true })].join('');
    expect(text).toContain('\nDeals without a lead\ndeal');
  });
});

describe('a table', () => {
  test('says the figure and how many stand how behind it', () => {
    expect(table('conversion.lead.won', null)).toContain(
      '\nconversion.lead.won: 20.0% so far, 1 of 5\n5 leads: 1 reached, 4 open\n',
    );
    expect(table('revenue', null)).toContain(
      '\nrevenue: €2,000, of 2 deals\n1 lead and 1 deal without a lead: 2 counted\n',
    );
    expect(table('sourced.deals', null)).toContain('no value: the definition or the exports lack');
  });

  test('shows when and where each lead is, as exactly as that is known', () => {
    expect(table('volume.lead', null)).toContain(
      [
        'lead  owner     source       now              lead           mql         won         rejected    counted as  deals',
        'L1                           rejected (Spam)  2026-01-03                             2026-01-10  counted',
        'L0    =SUM(A1)  Web, "paid"  mql              2026-01-05     2026-01-07                          counted     D0',
        'L2    Ben                    won              2026-01-09                 2026-03-01              counted',
        'L3                           mql              2026-01-10     ?                                   counted',
        'L4                           lead             2026-01-11–12                                      counted',
        '',
      ].join('\n'),
    );
  });

  test.each([40, 60, 80, 140])('fits %i columns', (width) => {
    for (const also of [{}, { only: [0, 1, 3] }])
      for (const line of table('volume.lead', width, also).split('\n'))
        expect(textWidth(line)).toBeLessThanOrEqual(width);
  });

  test('doesn’t cut a long list', () => {
    const many = leadsOf({
      ...LITERAL,
      leads: Array.from({ length: 1201 }, () => ({ lead: '2026-01-05' })),
      deals: [],
    });
    const listed = listedOf(many, '2026-Q1', { measure: 'volume.lead' });
    const rows = [...renderLeadsTable(listed, { width: 80, colour: false })]
      .join('')
      .split('\n')
      .filter((line) => /^L\d/u.test(line));
    expect(rows).toHaveLength(1201);
    expect(rows.at(-1)).toMatch(/^L1200 /u);
  });

  test('has the timeline of leads that are named, and how the figure counts them', () => {
    const text = table('volume.mql', null, { only: [1, 0] });
    expect(text).toContain('L1 · region DACH · furthest stage lead · in rejected (Spam)\n');
    expect(text).toContain(
      '  volume.mql: no part in it: no entry, with a time, of what it counts is on record\n',
    );
    expect(text).toContain('  volume.mql: counted – it is in the figure\n');
    expect(text).toContain('  deal D0, €1,200, created 2026-01-20, won 2026-02-01\n');
    expect(text).toContain('  2026-01-05 09:00  lead  first entry  created\n');
  });
});

describe('a list behind hand-overs', () => {
  // Mondays to Fridays 09:00–17:00 UTC; two working days to decide. Monday 5 January 10:00 is due Wednesday 10:00.
  const handedOver = leadsOf({
    stages: ['lead', 'mql', 'accepted'],
    exits: ['rejected'],
    handOver: { at: 1, accepted: 2, rejected: [0], decideWithin: { kind: 'working_days', days: 2 } },
    asOf: '2026-01-15T12:00Z',
    leads: [
      { lead: '2026-01-02', mql: '2026-01-12T10:00Z', accepted: '2026-01-14T11:00Z' },
      {
        lead: '2025-11-02',
        mql: ['2025-12-01T10:00Z', '2026-01-05T10:00Z', '2026-01-09T10:00Z'],
        rejected: ['2025-12-02T10:00Z', '2026-01-06T09:30Z'],
        owner: 'Ana Berg-Cole of Nowhere',
      },
      { lead: '2026-01-02', mql: '2026-01-14T12:00Z' },
    ],
  });
  const shown = (width: number | null, asked = {}) => {
    const listed = listedOf(handedOver, '2026-01', { measure: 'acceptance', ...asked });
    return [...renderLeadsTable(listed, { width, colour: false })].join('');
  };

  test('shows when those of the period were made, due and decided, and is in order of them', () => {
    const rows = shown(null)
      .split('\n')
      .filter((line) => /^(?:lead|L\d) /u.test(line))
      .map((line) => line.slice(line.indexOf('handed') < 0 ? 0 : line.indexOf('handed')));
    expect(rows[0]).toMatch(/^handed over +due +decided +counted as/u);
    // 9 January is a Friday: due on Tuesday the 13th. 14 January 12:00 is due on the 16th, after as-of.
    expect(rows[1]).toMatch(
      /^L1 .+ 2026-01-05, 2026-01-09 +2026-01-07, 2026-01-13 +2026-01-06, – +rejected, undecided/u,
    );
    expect(rows[2]).toMatch(/^L0 .+ 2026-01-12 +2026-01-14 +2026-01-14 +late/u);
    expect(rows[3]).toMatch(/^L2 .+ 2026-01-14 +2026-01-16 +– +not due yet/u);
  });

  test('shows only those that were asked for by their fate', () => {
    const [row] = shown(null, { asked: { as: 'rejected' } })
      .split('\n')
      .filter((line) => line.startsWith('L1'));
    expect(row).toMatch(/ 2026-01-05 +2026-01-07 +2026-01-06 +rejected, undecided/u);
  });

  test('keeps them on a narrow terminal, and says what it leaves out', () => {
    const text = shown(80);
    expect(text).toMatch(/^lead .+handed over +due +decided +counted as/mu);
    expect(text).toMatch(
      /^not shown here: owner, [^;]*lead, mql, accepted, rejected[^;]*; --format csv has all$/mu,
    );
    expect(shown(null)).not.toContain('not shown here');
  });

  test('tells them in full of a lead that is named', () => {
    const text = shown(null, { only: [1] });
    expect(text).toContain(
      '    handed over 2026-01-05 10:00, due 2026-01-07 10:00, decided 2026-01-06 09:30: rejected\n',
    );
    expect(text).toContain('    handed over 2026-01-09 10:00, due 2026-01-13 10:00: undecided\n');
  });

  test('has them in CSV, one after another', () => {
    const listed = listedOf(handedOver, '2026-01', { measure: 'acceptance', only: [1] });
    expect([...renderLeadsCsv(listed)].join('')).toContain(
      ',2026-01-05T10:00:00Z; 2026-01-09T10:00:00Z,2026-01-07T10:00:00Z; 2026-01-13T10:00:00Z,2026-01-06T09:30:00Z; ,',
    );
  });
});

describe('a window', () => {
  test('is told with the day it ends, and whether it has', () => {
    const of = (withinDays: number) => table('conversion.lead.won', null, { only: [0], withinDays });
    // Entered on 5 January: 10 days later is the 15th, 100 days later 15 April, after as-of.
    expect(of(10)).toContain('    its window ended with 2026-01-15\n');
    expect(of(100)).toContain('    its window ends with 2026-04-15\n');
  });
});

describe('the head', () => {
  test('writes amounts as the rows do, and what a lead cost as what it is', () => {
    const spent = leadsOf({
      ...LITERAL,
      deals: [{ lead: 0, created: '2026-01-20', won: '2026-02-01', amount: 24_111_000 }],
      spend: [{ at: '2026-01-10', amount: 1_234_500 }],
    });
    const head = (measure: string) =>
      [...renderLeadsTable(listedOf(spent, '2026-Q1', { measure }), { width: null, colour: false })]
        .join('')
        .split('\n')[3];
    expect(head('revenue')).toBe('revenue: €241,110, of 1 deal');
    // 12,345 for the 5 leads of the period.
    expect(head('cost_per.lead')).toBe('cost_per.lead: €2,469, €12,345 for 5 leads');
  });

  test('says why nobody is listed, and how many of those named the filter leaves out', () => {
    const asked = leadsOf({ ...LITERAL, survey: [{ at: '2026-01-10', team: 'marketing', score: 3 }] });
    const listed = listedOf(asked, '2026-Q1', { measure: 'satisfaction' });
    expect([...renderLeadsTable(listed, { width: null, colour: false })].join('')).toContain(
      '\n0 leads\nNo leads stand behind satisfaction: it is computed from an export that names none\n',
    );
    const where = [{ attribute: 'owner', not: false, values: ['Ben'] }];
    const named = [
      ...renderLeadsTable(listedOf(leads, 'all', { only: [0, 2], where }), { width: null, colour: false }),
    ];
    expect(named.join('')).toContain('\n1 lead; the filter leaves out 1 of those named\n');
    expect(named.join('')).not.toContain('\nL0');
  });
});

describe('a list of an SLA', () => {
  // Monday 5 January 2026; the clock of four working hours runs out at 14:00.
  const ofSla = leadsOf({
    ...situationOf({
      leads: [
        { mql: '2026-01-05T10:00Z', owner: '=SUM(A1)' },
        { mql: ['2026-01-06T10:00Z', '2026-01-13T10:00Z'], rejected: '2026-01-12T10:00Z' },
      ],
      touches: [[{ at: '2026-01-05T15:30Z' }], [{ at: '2026-01-06T10:30Z' }]],
    }),
    also: { slas: [slaOf({ within: { kind: 'working', seconds: 14_400 } })] },
  });
  const measure = { id: 'sla.first-touch', kind: 'sla' as const, of: [], sla: 'first-touch' };
  const row = { id: measure.id, measure, name: 'First', team: null, withinDays: null, where: [], target: [] };
  const listed = listedOf(ofSla, '2026-01', { row, asked: { sla: 'first-touch' } });

  test('is a table of its clocks, those of one lead beside each other', () => {
    const text = [...renderLeadsTable(listed, { width: null, colour: false })].join('');
    expect(text).toContain('First: 33.3%, 1 of 3\n2 leads: 3 clocks; 3 due: 1 met, 1 breached, 1 overdue\n');
    const [head = '', first = '', second = ''] = text.slice(text.indexOf('lead  ')).split('\n');
    expect(head).toMatch(/^lead {2}owner then {2}state +started +due +stopped +late by +why +now/);
    expect(first).toMatch(
      /^L0 +=SUM\(A1\) +breached +5 Jan 2026 10:00 +5 Jan 2026 14:00 +5 Jan 2026 15:30 +1.5 h +late +mql/,
    );
    expect(second).toContain('met, overdue');
    // Due on the 13th at 14:00; by the 15th at 12:00 three hours of it, eight of the 14th and three more had passed.
    expect(second).toContain('–, 14 h');
  });

  test('keeps how late a clock was where a terminal is narrow', () => {
    for (const width of [40, 60, 80, 140]) {
      const text = [...renderLeadsTable(listed, { width, colour: false })].join('');
      expect(text.split('\n').filter((line) => textWidth(line) > width)).toEqual([]);
      expect(text).toMatch(/^lead .*state .*late by/m);
    }
  });

  test('is CSV with columns of its clocks', () => {
    const [header = '', ...rows] = [...renderLeadsCsv(listed)].join('').trimEnd().split('\n');
    const from = header.split(',').indexOf('sla');
    const clocks = (line = '') => line.split(',').slice(from, from + 8);
    expect(clocks(header).join()).toBe(
      'sla,clock_state,clock_why,clock_owner,clock_started,clock_due,clock_stopped,clock_late_seconds',
    );
    expect(clocks(rows[0])).toEqual([
      ...['first-touch', 'breached', 'late', "'=SUM(A1)", '2026-01-05T10:00:00Z', '2026-01-05T14:00:00Z'],
      ...['2026-01-05T15:30:00Z', '5400'],
    ]);
    expect(clocks(rows[1])[1]).toBe('met; overdue');
  });

  test('of named leads stands below each, with or without its timeline', () => {
    const named = listedOf(ofSla, 'all', { only: [0] });
    const text = [...renderLeadsTable(named, { width: null, colour: false })].join('');
    expect(text).toContain(
      '\n  first-touch: started 2026-01-05 10:00, due 2026-01-05 14:00, stopped 2026-01-05 15:30: breached, late, late by 1.5 h of working time\n',
    );
    const story = listedOf(ofSla, 'all', { only: [0, 1], explain: true, asked: { sla: 'first-touch' } });
    const told = [...renderLeadsTable(story, { width: 80, colour: false })].join('');
    expect(told).toContain('first-touch: clocks of the leads asked for by their ids');
    expect(told.match(/Agreed: /g)).toHaveLength(3);
    expect(told).not.toContain('touch: of no kind');
  });
});
