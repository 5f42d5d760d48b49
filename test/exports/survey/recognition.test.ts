import { describe, expect, it } from 'vitest';
import { columnOf, rolesOf, surveyOf, valuesIn } from '../support/survey-of.js';

const LEAD_HISTORY =
  'Lead ID,Edit Date,Field / Event,Old Value,New Value,Edited By\n' +
  '00Q5e00000AbCdE,2026-06-01 09:00,Created.,,,Dana Ito\n' +
  '00Q5e00000AbCdE,2026-06-02 09:00,Lead Status,Open,Working,Dana Ito\n' +
  '00Q5e00000AbCdE,2026-06-03 09:00,Lead Owner,Dana Ito,Omar Reyes,Dana Ito\n' +
  '00Q5e00000AbCdF,2026-06-03 09:00,Lead Status,Open,Working,Omar Reyes\n';

describe('what a file is', () => {
  it('is two histories where one column says which field changed, with the rows of each', async () => {
    const { roles, rows } = await surveyOf(LEAD_HISTORY);
    expect(roles.map(({ name, rows }) => [name, rows])).toEqual([
      ['stage_history', 2],
      ['owner_history', 1],
    ]);
    expect(roles.map(({ only }) => Object.keys(only))).toEqual([['Field / Event'], ['Field / Event']]);
    expect(rows).toBe(4);
  });

  it('keeps of what changed the statuses alone', async () => {
    const survey = await surveyOf(LEAD_HISTORY);
    expect(valuesIn(columnOf(survey, 'New Value'))).toEqual(['Working: 2']);
    expect(valuesIn(columnOf(survey, 'Field / Event'))).toEqual([
      'Lead Status: 2',
      'Created.: 1',
      'Lead Owner: 1',
    ]);
  });

  it('is a history of owners alone where no status changed', async () => {
    const rows = LEAD_HISTORY.split('\n').filter((line) => !line.includes('Status'));
    const survey = await surveyOf(rows.join('\n'));
    expect(survey.roles.map(({ name }) => name)).toEqual(['owner_history']);
    expect(survey.alternatives[0]?.name).toBe('stage_history');
    expect(columnOf(survey, 'New Value').values).toEqual([]);
  });

  it('keeps nothing of what changed where a column says which field, and it is not known how', async () => {
    const survey = await surveyOf(
      'Lead ID,Changed at,Event,Old Value,New Value\nL1,2026-06-03,Betreuer,Dana Ito,Omar Reyes\n',
      { presets: [] },
    );
    expect(survey.roles.map(({ name }) => name)).toEqual(['stage_history']);
    expect(columnOf(survey, 'New Value').values).toEqual([]);
  });

  it.each([
    ['ID,LASTNAME,LEADSOURCE,STATUS', '00Q5e00000AbCdE,x,Web,Item Created'],
    ['ID,Name,Created On,Lead Source,Owner,STATUS', '00Q5e00000AbCdE,x,2026-01-02,Web,Ann,Item Updated'],
    [
      'ID,Lead Source,Owner,Status,ERROR',
      ',Web,Ann,Open,REQUIRED_FIELD_MISSING:Required fields are missing: [Company]',
    ],
    ['sf__Id,sf__Created,LeadSource,Status,OwnerId', '00Q5e00000AbCdE,true,Web,Open,0055e00000AbCdE'],
  ])('is none where it is the log of a load: %s', async (header, row) => {
    const { roles, alternatives } = await surveyOf(`${header}\n${row}\n${row}\n`);
    expect([roles, alternatives]).toEqual([[], []]);
  });

  const FAILED = 'ID,LEADSOURCE,STATUS,CREATEDDATE,OWNERID,ERROR';

  it('is none where the last column says of every row why it was not loaded, with a code or without', async () => {
    const reasons = [
      'Required fields are missing: [LastName]',
      'REQUIRED_FIELD_MISSING:Required fields are missing: [LastName]:LastName --',
    ];
    const rows = reasons.map((reason) => `,Web,Open,2026-01-05,0055e00000AbCdE,${reason}`);
    for (const each of [rows, rows.slice(0, 1), rows.slice(1)]) {
      const { roles, alternatives } = await surveyOf(`${FAILED}\n${each.join('\n')}\n`);
      expect([roles, alternatives]).toEqual([[], []]);
    }
  });

  it.each([
    ['a row has no error', FAILED, ['Required fields are missing', '']],
    [
      'no column is named as Salesforce does',
      'Lead ID,Lead Source,Lead Status,Create Date,Owner,Error',
      ['none', 'none'],
    ],
  ])('is leads still where %s', async (_when, header, errors) => {
    const rows = errors.map((error) => `00Q5e00000AbCdE,Web,Open,2026-01-05,0055e00000AbCdE,${error}\n`);
    const { roles } = await surveyOf(`${header}\n${rows.join('')}`);
    expect(roles.map(({ name }) => name)).toEqual(['leads']);
  });

  it('is leads still where the last column is their own status', async () => {
    const { roles } = await surveyOf(
      'Id,LeadSource,OwnerId,Status\n00Q5e00000AbCdE,Web,0055e00000AbCdE,Open\n',
    );
    expect(roles.map(({ name }) => name)).toEqual(['leads']);
  });

  it('is none that is known', async () => {
    const { roles, alternatives, columns, problems, rows } = await surveyOf(
      'Invoice,Issued,Paid\nR-1,2026-06-30,yes\nR-2,2026-07-01,no\n',
    );
    expect([roles, alternatives, problems, rows]).toEqual([[], [], [], 2]);
    expect(columns.map(({ header }) => header)).toEqual(['Invoice', 'Issued', 'Paid']);
  });

  it('takes ids of Salesforce as evidence: a campaign has a status and an owner, and is no lead', async () => {
    const { roles, alternatives } = await surveyOf(
      'Id,Name,Type,Status,OwnerId,CreatedDate\n7015e00000AbCdE,June,Webinar,Completed,0055e00000AbCdE,2024-01-22\n',
    );
    expect(roles).toEqual([]);
    expect(alternatives.map(({ name }) => name)).toContain('leads');
  });

  it('goes by the row’s own id, not by one of a lead that it is about', async () => {
    const { roles } = await surveyOf(
      'Id,CampaignId,LeadId,Status,CreatedDate,LeadSource,Type\n00v5e00000AbCdE,7015e00000AbCdE,00Q5e00000AbCdE,Sent,2024-01-22,Web,Lead\n',
    );
    expect(roles).toEqual([]);
  });

  it('does not look at ids where only headers are to be read', async () => {
    const content = 'Id,Status,OwnerId,CreatedDate\n7015e00000AbCdE,Done,0055e00000AbCdE,2024-01-22\n';
    const { roles, rows, leftOut, columns } = await surveyOf(content, { headersOnly: true });
    expect(roles.map(({ name }) => name)).toEqual(['leads']);
    expect([rows, leftOut]).toEqual([0, 0]);
    expect(columns.every(({ filled, blank, values }) => filled + blank + values.length === 0)).toBe(true);
  });

  it('reads the same roles from a header alone as from headers only', async () => {
    const header = LEAD_HISTORY.split('\n')[0]!;
    const alone = await surveyOf(`${header}\n`);
    const only = await surveyOf(LEAD_HISTORY, { headersOnly: true });
    expect(rolesOf(alone.roles)).toEqual(rolesOf(only.roles));
    expect(alone.problems.map(({ code }) => code)).toEqual(['file-without-rows']);
    expect(only.problems).toEqual([]);
  });

  it('is a history where it has an old and a new value, however much it has of deals', async () => {
    const { roles } = await surveyOf(
      'Opportunity ID,Opportunity Owner,Lead Source,Amount,Close Date,Created Date,From Stage,To Stage,Last Modified\n' +
        'O1,Dana Ito,Web,100,2026-06-30,2026-06-01,Open,Closed Won,2026-06-02\n',
      { presets: [] },
    );
    expect(rolesOf(roles)).toEqual(['deal_history of plain (likely): 1']);
  });

  it('is no list of users for an id and a name among much else', async () => {
    const { roles } = await surveyOf('Id,Name,Size,Website,Fleet\n0015e00000AbCdE,Lee Ltd,5,example.com,7\n');
    expect(roles).toEqual([]);
  });

  it('is none of leads where it lists companies, whatever else it has of them', async () => {
    const rest = 'Create Date,Lifecycle Stage,Industry\n1,Acme,Mia,2026-01-02 10:00,Customer,SOFTWARE\n';
    expect((await surveyOf(`Record ID,Company name,Company owner,${rest}`)).roles).toEqual([]);
    expect((await surveyOf(`Record ID,Company name,Contact owner,${rest}`)).roles).toHaveLength(1);
  });

  it('is likely only where two kinds have equally much of it', async () => {
    const preset = { id: 'x', name: 'X', footers: [], blanks: [], states: [] };
    const written = {
      telling: ['Both'],
      columns: {},
      only: [],
      dates: [],
      attributes: {},
      status: null,
      linkedByName: [],
    };
    const exports = new Map([
      ['leads', written],
      ['deals', written],
    ] as const);
    const { roles, alternatives } = await surveyOf('Id,Both\n1,x\n', { presets: [{ ...preset, exports }] });
    expect(rolesOf(roles)).toEqual(['leads of x (likely): 1']);
    expect(rolesOf(alternatives)).toContain('deals of x (likely): 1');
  });
});

describe('where the table is', () => {
  it('finds the header below a title, between other signs', async () => {
    const { roles, columns, problems } = await surveyOf(
      'All Leads;;\n\nLead ID;Lead Source;Lead Status\nL1;Web;Open\nL2;Web;Won\n',
    );
    expect(roles[0]?.name).toBe('leads');
    expect(columns.map(({ header }) => header)).toEqual(['Lead ID', 'Lead Source', 'Lead Status']);
    expect(problems.map(({ code }) => code)).toEqual(['lines-before-header']);
  });

  it('finds by its looks a header of which no word is known', async () => {
    const { columns, rows } = await surveyOf(
      'Kennung;Angelegt;Zustand\nA7;31.12.2026;offen\nA8;30.12.2026;zu\n',
    );
    expect(columns.map(({ header }) => header)).toEqual(['Kennung', 'Angelegt', 'Zustand']);
    expect(rows).toBe(2);
  });

  it.each([
    ['texts alone, of which the first line may be a row', 'Ann Lee,Lee Ltd\nBo Ray,Ray Ltd\n'],
    ['rows without a header', '1,ann@example.com,2026-06-30\n2,bo@example.com,2026-07-01\n'],
    ['one line', 'Ann Lee,Lee Ltd\n'],
  ])('refuses %s, and shows nothing of it', async (_, content) => {
    const survey = await surveyOf(content);
    expect(survey.problems.map(({ code }) => code)).toEqual(['header-missing']);
    expect([survey.columns, survey.roles, survey.rows]).toEqual([[], [], 0]);
    expect(JSON.stringify(survey)).not.toMatch(/Ann|Lee|example/);
  });

  it.each([
    ['file-empty', ' \n\n'],
    ['file-not-csv', '<!doctype html><title>Login</title>'],
  ])('refuses with %s', async (code, content) => {
    expect((await surveyOf(content)).problems.map((problem) => problem.code)).toEqual([code]);
  });

  it('takes no harm from headers that are names of the language', async () => {
    const { columns, roles } = await surveyOf(
      'Lead ID,__proto__,constructor,Lead Status,Create Date\nL1,x,y,Open,2026-06-30\n',
    );
    expect(columns.map(({ header }) => header)).toContain('__proto__');
    expect(Object.keys(roles[0]?.columns ?? {})).toEqual(['id', 'created', 'status']);
  });

  it('leaves out columns without a header, and says of those that have it twice', async () => {
    const { columns, problems } = await surveyOf('Lead ID,Lead Status,Lead Status,\nL1,Open,Won,\n');
    expect(columns.map(({ header }) => header)).toEqual(['Lead ID', 'Lead Status', 'Lead Status']);
    expect(problems.map(({ code }) => code)).toContain('column-twice');
  });
});
