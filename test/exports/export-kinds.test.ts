import { describe, expect, it } from 'vitest';
import type { ExportDefinition, ExportName } from '../../src/definition/definition.js';
import { type Content, problemsOf, readTable, valuesOf } from './support/read-leads.js';

/** The columns that were found, by field, and the codes of problems. */
async function read(name: ExportName, content: Content, settings: Partial<ExportDefinition> = {}) {
  const outcome = await readTable(name, content, settings);
  const fields = [...(outcome.value?.columns.keys() ?? [])];
  const columns = Object.fromEntries(fields.map((field) => [field, valuesOf(outcome.value, field)]));
  return { columns, problems: problemsOf(outcome), value: outcome.value };
}

describe('an export of stage history', () => {
  it('is read from a report of Salesforce', async () => {
    const { columns, problems } = await read(
      'stage_history',
      [
        '"Edit Date","Lead ID","Field / Event","Old Value","New Value","Edited By"',
        '"3/14/2026, 2:00 PM","00QEc00000BBaeX","Lead Status","New","MQL","Ann"',
        '"3/14/2026, 2:01 PM","00QEc00000BBaeX","Created.","","","Ann"',
        '"3/14/2026, 2:02 PM","","Lead Status","New","MQL","Ann"',
      ].join('\n'),
      { only: { 'Field / Event': ['Lead Status'] } },
    );
    expect(columns).toEqual({
      lead: ['00QEc00000BBaeX'],
      at: ['2026-03-14T14:00:00Z'],
      to: ['MQL'],
      from: ['New'],
    });
    expect(problems).toEqual(['rows-not-asked-for:3×1', 'rows-without-id:4×1']);
  });

  it('is read from the API of Salesforce, with ids of 18 characters', async () => {
    const { columns } = await read(
      'stage_history',
      'Id,IsDeleted,LeadId,CreatedById,CreatedDate,Field,OldValue,NewValue\n' +
        '017A,false,00QEc00000BBaeXMAT,005A,2024-01-22T20:36:47.000+0000,Status,New,MQL\n',
    );
    expect(columns).toEqual({
      lead: ['00QEc00000BBaeX'],
      at: ['2024-01-22T20:36:47Z'],
      to: ['MQL'],
      from: ['New'],
    });
  });
});

describe('an export of owner history', () => {
  it('is read from the API and from a report of Salesforce, as one', async () => {
    const { columns, problems } = await read('owner_history', [
      'LeadId,Field,OldValue,NewValue,CreatedDate\n1,Owner,Queue,Omar,2024-01-22T20:36:47Z\n',
      'Edit Date,Lead ID,New Value\n2024-01-23 10:00,2,Lee\n',
    ]);
    expect(columns).toEqual({
      lead: ['1', '2'],
      at: ['2024-01-22T20:36:47Z', '2024-01-23T10:00:00Z'],
      to: ['Omar', 'Lee'],
      from: ['Queue', null],
    });
    expect(problems).toEqual(['column-not-in-all-files×1']);
  });
});

describe('an export of deal history', () => {
  it.each([
    [
      'a report of Salesforce',
      'Opportunity ID,Opportunity Name,Stage,Created Date,From Stage,To Stage,Last Modified\n' +
        '006,Big,Closed Won,2026-01-01,Discovery,Proposal,2026-03-14 10:00\n',
      { from: ['Discovery'] },
    ],
    [
      'the field history of its API',
      'Id,OpportunityId,Field,OldValue,NewValue,CreatedDate\n' +
        '017,006,StageName,Discovery,Proposal,2026-03-14T10:00:00.000+0000\n',
      { from: ['Discovery'] },
    ],
    [
      'the history of its API',
      'Id,OpportunityId,StageName,Amount,CreatedDate\n008,006,Proposal,5,2026-03-14T10:00:00.000+0000\n',
      {},
    ],
  ])('is read from %s', async (_, text, also) => {
    const { columns, problems } = await read('deal_history', text);
    expect(columns).toEqual({ deal: ['006'], at: ['2026-03-14T10:00:00Z'], to: ['Proposal'], ...also });
    expect(problems).toEqual([]);
  });
});

describe('an export of touches', () => {
  it('is read from a report of Salesforce: any of lead, contact and deal suffices', async () => {
    const { columns, problems } = await read(
      'touches',
      [
        'Assigned,Subject,Date,Activity Type,Call Result,Lead,Contact,Opportunity,Created Date,Status',
        'Omar,Call,2026-04-01,Call,Connected,00Q1,,,2026-03-14 10:00,Completed',
        'Omar,Call,2026-04-01,Call,,,003,,2026-03-14 11:00,Completed',
        'Omar,Mail,2026-04-01,Email,,,-,006,2026-03-14 12:00,Completed',
        'Omar,Mail,2026-04-01,Email,,N/A,,,2026-03-14 13:00,Completed',
        'Omar,Mail,2026-04-01,Email,,00Q2,,,2026-03-14 14:00,Not Started',
      ].join('\n'),
      { only: { Status: ['Completed'] } },
    );
    expect(columns).toEqual({
      lead: ['00Q1', null, null],
      contact: [null, '003', null],
      deal: [null, null, '006'],
      at: ['2026-03-14T10:00:00Z', '2026-03-14T11:00:00Z', '2026-03-14T12:00:00Z'],
      type: ['Call', 'Call', 'Email'],
      by: ['Omar', 'Omar', 'Omar'],
      outcome: ['Connected', null, null],
    });
    expect(problems).toEqual(['rows-without-id:5×1', 'rows-not-asked-for:6×1', 'placeholders-empty:4×1']);
  });

  it('takes what the API of Salesforce says of somebody for a lead and for a contact', async () => {
    const { columns, problems, value } = await read(
      'touches',
      'Id,WhoId,WhatId,ActivityDate,OwnerId,CreatedDate,CallDisposition,TaskSubtype\n' +
        '00T,00QEc00000BBaeXMAT,,2030-01-01,005A,2024-01-22T20:36:47.000+0000,Busy,Call\n',
    );
    expect(columns).toEqual({
      ...{ id: ['00T'], lead: ['00QEc00000BBaeX'], contact: ['00QEc00000BBaeX'], deal: [null] },
      ...{ at: ['2024-01-22T20:36:47Z'], type: ['Call'], by: ['005A'], outcome: ['Busy'] },
    });
    expect(problems).toEqual([]);
    expect(value!.columns.get('lead')).toEqual(value!.columns.get('contact'));
  });

  it('is read from HubSpot, with several contacts of a call', async () => {
    const { columns } = await read(
      'touches',
      'Record ID,Activity date,Activity type,Activity assigned to,Call outcome,Associated Contact IDs\n' +
        '1,2024-03-12 09:14,Call,Omar,Connected,8001;8002\n',
    );
    expect(columns).toEqual({
      ...{ id: ['1'], contact: ['8001;8002'], at: ['2024-03-12T09:14:00Z'], type: ['Call'] },
      ...{ by: ['Omar'], outcome: ['Connected'] },
    });
  });

  it('is read from Pipedrive by the ids of lead, person and deal', async () => {
    const { columns } = await read(
      'touches',
      'Activity - Type;Activity - Marked as done time;Activity - Assigned to user;Lead - ID;Person - ID;Deal - ID\n' +
        'call;31.12.2026 10:00;Omar;;17;4\n',
    );
    expect(columns).toEqual({
      ...{ lead: [null], contact: ['17'], deal: ['4'], at: ['2026-12-31T10:00:00Z'] },
      ...{ type: ['call'], by: ['Omar'] },
    });
  });

  it('dates a touch by when it was done, rather than by when it was planned', async () => {
    const { columns } = await read(
      'touches',
      'WhoId,CreatedDate,CompletedDateTime\n1,2026-03-01T10:00:00Z,2026-03-02T10:00:00Z\n2,2026-03-01T10:00:00Z,\n',
    );
    expect(columns.at).toEqual(['2026-03-02T10:00:00Z', null]);
  });

  it('says which columns could hold what a touch is about, where there is none', async () => {
    const outcome = await readTable('touches', 'Created Date,Subject,Type\n2026-03-01,a,Call\n');
    expect(outcome.problems[0]!.message).toBe(
      'no column of touches is known to hold the id of a lead, a contact or a deal: name it as ' +
        'exports.touches.columns.lead or exports.touches.columns.contact or exports.touches.columns.deal' +
        '; the file has "Created Date", "Subject", "Type"',
    );
  });

  it('leaves out a repeated header and totals, whichever column says what a row is about', async () => {
    const text = 'Contact,Lead,Type\n,1,Call\nContact,Lead,Type\nGrand Totals (2 records),,\n2,,Call\n';
    const { columns, problems } = await read('touches', text);
    expect([columns.lead, columns.contact]).toEqual([
      ['1', null],
      [null, '2'],
    ]);
    expect(problems).toEqual(['rows-header-again:3×1', 'rows-totals:4×1']);
  });
});

describe('an export of users', () => {
  it.each(['Id,Username,Name\n005A,omar@example.com,Omar Reyes\n', 'User ID,Full Name\n005A,Omar  Reyes\n'])(
    'is read by its headers: %s',
    async (text) => {
      const { columns, problems } = await read('users', text);
      expect(columns).toEqual({ id: ['005A'], name: ['Omar Reyes'] });
      expect(problems).toEqual([]);
    },
  );
});

describe('an export of spend', () => {
  it('is read by month and channel, with the currency where it has one', async () => {
    const { columns, problems } = await read(
      'spend',
      'Month,Channel,Cost,Currency code\n2025-05,Google,"14,850.50",USD\n06/2025,,2020,\nJuly 2025,Fair,€5.00,\n',
    );
    expect(columns).toEqual({
      at: [
        '2025-05-01T00:00:00Z and 2678399 s',
        '2025-06-01T00:00:00Z and 2591999 s',
        '2025-07-01T00:00:00Z and 2678399 s',
      ],
      source: ['Google', null, 'Fair'],
      amount: [14_850.5, 2020, 5],
      currency: ['USD', null, null],
    });
    expect(problems).toEqual([]);
  });

  it('leaves out what has no date, and totals', async () => {
    const { columns, problems } = await read(
      'spend',
      'Day,Campaign,Amount spent\n2025-05-02,Spring,10\n,Spring,20\n-,Spring,20\nTotal,,50\n',
    );
    expect(columns).toEqual({ at: ['date 2025-05-02T00:00:00Z'], source: ['Spring'], amount: [10] });
    expect(problems).toEqual(['rows-without-date:3×2', 'rows-totals:5×1']);
  });

  it('asks for the column of the date where none is known to hold it', async () => {
    const outcome = await readTable('spend', 'When,Channel,Cost\n2025-05,Ads,5\n');
    expect(outcome.problems[0]!.message).toMatch(
      /^no column of spend is known to hold the date: name it as exports.spend.columns.at; the file has "When"/,
    );
  });
});

describe('an export of a survey', () => {
  it.each(['Date,Team,Topic,Score', 'Timestamp,Department,Question,Rating'])(
    'is read by its headers: %s',
    async (header) => {
      const { columns, problems } = await read(
        'survey',
        `${header}\n2025-06-23,sales,Lead quality,4.5\n,sales,,1\n`,
      );
      expect(columns).toEqual({
        ...{ at: ['date 2025-06-23T00:00:00Z'], team: ['sales'] },
        ...{ question: ['Lead quality'], score: [4.5] },
      });
      expect(problems).toEqual(['rows-without-date:3×1']);
    },
  );
});

describe('any export', () => {
  it.each([
    ['stage_history', 'Lead ID'],
    ['touches', 'Lead ID'],
    ['deal_history', 'Opportunity ID'],
    ['owner_history', 'Lead ID'],
  ] as const)('%s takes attributes, patterns of dates, a zone and only', async (name, idHeader) => {
    const { columns, problems } = await read(
      name,
      `${idHeader},Date done,Region,Kind\n1,03/04/2026 10:00,North,a\n2,03/04/2026 10:00,South,b\n`,
      {
        columns: { at: 'Date done' },
        attributes: { region: 'Region' },
        dates: { all: ['dd/MM/yyyy HH:mm'], byColumn: {} },
        timeZone: 'America/New_York',
        only: { Kind: ['a'] },
      },
    );
    // New York is four hours behind UTC in April.
    expect(columns).toMatchObject({ at: ['2026-04-03T14:00:00Z'], 'attribute:region': ['North'] });
    expect(problems).toEqual(['rows-not-asked-for:3×1']);
  });
});
