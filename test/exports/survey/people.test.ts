import { describe, expect, it } from 'vitest';
import { columnOf, columnSurvey, surveyOf, valuesIn } from '../support/survey-of.js';

const NAMES = ['Dana Ito', 'Omar Reyes', 'Dana Ito', 'Dana Ito', 'Omar Reyes'];

describe('people’s data', () => {
  it.each([
    'Lead Owner',
    'First Name',
    'LastName',
    'Full name',
    'Email',
    'Phone',
    'Street',
    'City',
    'Company / Account',
    'Description',
    'Comments',
    'Contact',
    'Assigned To',
    'Last Modified By',
    'Created By',
    'Betreuer',
    'Vorname',
    'Ansprechpartner',
    'Anything else',
  ])('keeps no value of a column %s', async (header) => {
    expect((await columnSurvey(header, NAMES)).values).toEqual([]);
  });

  it.each([
    'Lead Rating',
    'Campaign Name',
    'Industry',
    'company_size',
    'Sales Region',
    'Branche',
    'Owner Department',
    'Contact_Type__c',
  ])('keeps those of %s, which are of a list', async (header) => {
    expect(valuesIn(await columnSurvey(header, ['A', 'B', 'A']))).toEqual(['A: 2', 'B: 1']);
  });

  it('keeps no value of a list that looks typed, or like an address', async () => {
    const cells = ['Web', 'Web', 'call +49 30 1234567', `${'a long story '.repeat(6)}`];
    expect(valuesIn(await columnSurvey('Channel', cells))).toEqual(['Web: 2']);
    expect((await columnSurvey('Channel', ['Web', 'ann@example.com'])).values).toEqual([]);
  });

  it('keeps no list of which hardly any value occurs twice', async () => {
    const cells = Array.from({ length: 13 }, (_, index) => `Kind ${String.fromCharCode(65 + index)}`);
    expect((await columnSurvey('Kind', [...cells, 'Kind A'])).values).toEqual([]);
    expect((await columnSurvey('Kind', cells.slice(1))).values).toHaveLength(12);
  });

  it('keeps no value that names an owner of the same file, however it came there', async () => {
    const survey = await surveyOf(
      'Lead ID,Lead Owner,Lead Source,Lead Status\n' +
        'L1,Dana Ito,Web,Open\nL2,Dana Ito,dana ito,Open\nL3,Dana Ito,Referral of Dana Ito,Open\n',
    );
    expect(valuesIn(columnOf(survey, 'Lead Source'))).toEqual(['Web: 1']);
  });

  it('says nothing of people anywhere', async () => {
    const survey = await surveyOf(
      'Lead ID,Lead Owner,First Name,Last Name,Company,Email,Phone,Street,Description,Lead Status,Lead Source\n' +
        'L1,Zaphod Quux,Xanthe,Vyvyan,Wexford Ltd,xanthe@example.com,+49 30 1234567,Yarrow 5,met Xanthe,Open,Web\n' +
        'L2,Zaphod Quux,"Xan\nthe",Vyvyan,Wexford Ltd,xanthe@example.com,+49 30 1234567,Yarrow 5\n',
    );
    expect(JSON.stringify(survey)).not.toMatch(/Zaphod|Quux|Xan|Vyvyan|Wexford|example|1234567|Yarrow/);
  });
});
