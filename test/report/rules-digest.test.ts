import { describe, expect, test } from 'vitest';
import { rulesDigests } from '../../src/report/rules-digest.js';
import { parseDay } from '../../src/time/civil.js';
import { loadSound } from '../support/load-text.js';

const AGREEMENT = `name: Acme
agreement: 1
calendar: { time_zone: Europe/Berlin, holidays: [2026-01-01, 2026-05-01] }
calendars: { singapore: { time_zone: Asia/Singapore } }
calendar_by: { attribute: region, APAC: singapore }
people: { marketing: { head: Dana } }
exports:
  leads: { file: leads.csv, attributes: { region: Region } }
  deals: { file: deals.csv, columns: { id: D, status: S }, status: { won: [Won], lost: [Lost] } }
  touches: { file: touches.csv, columns: { lead: L, at: A, type: T, outcome: O } }
  stage_history: { file: history.csv, columns: { lead: L, at: A, to: T } }
stages:
  - { id: lead, team: marketing, entered: created }
  - { id: mql, team: marketing, entered: { status: [MQL, Qualified] }, criteria: [{ column: Employees, at_least: 50 }] }
  - { id: accepted, team: sales, entered: { status: Accepted } }
exits:
  - { id: rejected, entered: { status: Rejected }, reason: { column: Reason } }
aliases: { region: { APAC: [apac] }, source: { Google: [google] } }
touches: { counts: { call: [Call] }, look_back: 1 hour }
slas:
  - id: first-touch
    name: First touch
    team: sales
    starts: hand_over
    stops: touch
    within: 4 business hours
    terms: [{ for: { region: [APAC] }, within: 2 business hours, target: 95% }]
    target: 90%
    warn_at: 75%
    unless: { reason: [Spam, Test] }
    escalate_to: Omar
  - { id: decide, team: sales, starts: hand_over, stops: [accepted, rejected], within: 1 day }
  - { id: qualified, team: marketing, criteria_of: mql }
waivers: [{ sla: decide, lead: "1", reason: test, by: Dana, until: 2026-12-31 }]
`;
const digests = (text: string, upTo = '2026-02-03') =>
  Object.fromEntries(rulesDigests(loadSound(text), parseDay(upTo)!));
const AS_AGREED = digests(AGREEMENT);
/** The SLAs whose digest is another than it was, or there is none any more. */
const changedBy = (before: string, after: string) => {
  expect(AGREEMENT).toContain(before);
  const now = digests(AGREEMENT.replace(before, after));
  return Object.keys(AS_AGREED).filter((id) => now[id] !== AS_AGREED[id]);
};
const [TOUCH, DECIDE, QUALIFIED] = ['first-touch', 'decide', 'qualified'];

describe('what is no rule leaves the digest as it is', () => {
  test.each([
    ['a comment', 'name: Acme', '# of October\nname: Acme'],
    ['the name', 'name: Acme', 'name: Acme and Sons'],
    ['the number of the agreement', 'agreement: 1', 'agreement: 2'],
    ['the name of an SLA', 'name: First touch', 'name: First call or e-mail'],
    ['its team', '{ id: decide, team: sales', '{ id: decide, team: marketing'],
    ['its target', 'target: 90%', 'target: 80%'],
    ['the target of a term', 'target: 95%', 'target: 99%'],
    ['when to warn', 'warn_at: 75%', 'warn_at: 50%'],
    ['who is told', 'escalate_to: Omar', 'escalate_to: Dana'],
    ['a waiver', 'lead: "1"', 'lead: "2"'],
    ['the order of alternatives', '[MQL, Qualified]', '[Qualified, MQL]'],
    ['a spelling that no clock looks at', 'Google: [google]', 'Google: [google, GOOGLE]'],
    ['a holiday still to come', '2026-05-01]', '2026-05-01, 2026-12-25]'],
    ['where the exports are', 'file: leads.csv', 'file: new/leads.csv'],
    ['an SLA more', '  - { id: decide', '  - { id: mine, criteria_of: mql }\n  - { id: decide'],
    [
      'one that asks for other spellings',
      '  - { id: decide',
      '  - { id: mine, starts: created, stops: mql, within: 1 day, applies_to: { source: [Google] } }\n  - { id: decide',
    ],
  ])('%s', (_, before, after) => {
    expect(changedBy(before, after)).toEqual([]);
  });

  test('the order of SLAs', () => {
    const [, first, second] = /( {2}- id: first-touch.*?)( {2}- \{ id: decide.*?\n)/su.exec(AGREEMENT)!;
    expect(digests(AGREEMENT.replace(`${first}${second}`, `${second}${first}`))).toEqual(AS_AGREED);
  });
});

describe('what clocks are started, stopped or due by changes the digest of those SLAs', () => {
  const all = [TOUCH, DECIDE, QUALIFIED];
  test.each([
    ['the time zone', 'time_zone: Europe/Berlin', 'time_zone: Europe/Madrid', all],
    ['a holiday that was', '[2026-01-01,', '[2026-01-01, 2026-01-06,', all],
    [
      'the hours of a calendar by attribute',
      '{ time_zone: Asia/Singapore }',
      '{ time_zone: Asia/Tokyo }',
      all,
    ],
    ['for whom it is', 'APAC: singapore', 'Asia: singapore', all],
    ['the evidence of a stage', '{ status: Accepted }', '{ status: Working }', all],
    ['an exit', 'rejected, entered: { status: Rejected }', 'rejected, entered: { status: Refused }', all],
    ['since when it holds', 'agreement: 1', 'agreement: 1\neffective_from: 2026-01-01', all],
    ['a spelling that calendars ask for', 'APAC: [apac]', 'APAC: [apac, Apac]', all],
    ['which leads count', 'file: leads.csv,', 'file: leads.csv, only: { Type: [B2B] },', all],
    ['a preset that knows which leads count', 'file: leads.csv,', 'file: leads.csv, preset: small,', all],
    ['which leads are one', 'file: leads.csv,', 'file: leads.csv, one_lead_per: Email,', all],
    [
      'into which a lead was merged',
      'file: leads.csv,',
      'file: leads.csv, columns: { merged_into: M },',
      all,
    ],
    ['which deals are won', '{ won: [Won],', '{ won: [Won, Closed],', all],
    ['which touches are read', 'file: touches.csv,', 'file: touches.csv, only: { Team: [Sales] },', [TOUCH]],
    ['a criterion', 'at_least: 50', 'at_least: 60', [QUALIFIED]],
    ['the touches that count', 'call: [Call]', 'call: [Call, Meeting]', [TOUCH]],
    ['how far back one counts', '1 hour', '2 hours', [TOUCH]],
    ['the time an SLA gives', 'within: 4 business hours', 'within: 5 business hours', [TOUCH]],
    ['the time a term gives', 'within: 2 business hours', 'within: 3 business hours', [TOUCH]],
    ['what stops it', 'stops: [accepted, rejected]', 'stops: [accepted]', [DECIDE]],
    ['what excuses', '[Spam, Test]', '[Spam]', [TOUCH]],
  ])('%s', (_, before, after, changed) => {
    expect(changedBy(before, after)).toEqual(changed);
  });

  test('who is no person, where an assignment starts it', () => {
    const assigned = AGREEMENT.replace(
      'starts: hand_over, stops: [acc',
      'starts: assigned, stops: [acc',
    ).replace(
      'exports:\n',
      'exports:\n  owner_history: { file: o.csv, columns: { lead: L, at: A, to: T } }\n',
    );
    const [before, after] = [
      digests(assigned),
      digests(assigned.replace('look_back', 'not_by: [Queue], look_back')),
    ];
    expect(Object.keys(before).filter((id) => before[id] !== after[id])).toEqual([TOUCH, DECIDE]);
  });

  test('a holiday counts once the baseline is as of it', () => {
    const more = AGREEMENT.replace('2026-05-01]', '2026-05-01, 2026-12-25]');
    expect(digests(more, '2026-12-24')).toEqual(digests(AGREEMENT, '2026-12-24'));
    expect(digests(more, '2026-12-25')[DECIDE!]).not.toBe(digests(AGREEMENT, '2026-12-25')[DECIDE!]);
  });
});
