import { describe, expect, test } from 'vitest';
import { loadDefinition } from '../../src/definition/load-definition.js';
import { agreementProblems } from '../../src/definition/problems/agreement-problems.js';
import { valueProblems } from '../../src/definition/problems/value-problems.js';
import { yamlProblems } from '../../src/definition/problems/yaml-problems.js';

const definitionProblems = { ...yamlProblems, ...valueProblems, ...agreementProblems };

import { TEST_PRESETS } from '../support/bundled-presets.js';
import { placesIn, SMALL } from '../support/load-text.js';

const LEADS = 'exports: { leads: l.csv }\n';
const PATH = 'stages: [{ id: a, entered: created }, { id: b, entered: { status: B } }]\n';
const SOUND = LEADS + PATH;
/** As `SOUND`, with teams: leads are handed over at a. */
const TEAMS = `${LEADS}stages:
  [{ id: a, team: marketing, entered: created }, { id: b, team: sales, entered: { status: B } }]
`;

/** The smallest input of every code; `¦` is where the problem is found. */
const SMALLEST: Readonly<Record<keyof typeof definitionProblems, string>> = {
  'yaml-syntax': 'a: [1, 2\n¦b: 3\n',
  'yaml-tab': 'a:\n¦\tb: 1\n',
  'yaml-duplicate-key': 'name: A\n¦name: B\n',
  'yaml-unknown-tag': 'name: ¦!money 3\n',
  'yaml-unknown-anchor': 'name: ¦*nobody\n',
  'yaml-too-many-aliases': tower(),
  'not-a-definition': '¦',
  'unknown-key': `${SOUND}¦stagez: []\n`,
  'missing-key': `¦${LEADS}`,
  'wrong-form': `${SOUND}exits: ¦rejected\n`,
  'not-one-of': `${SOUND}mission: ¦glory\n`,
  'empty-value': `${SOUND}name: ¦""\n`,
  'unknown-version': `${SOUND}version: ¦2\n`,
  'invalid-id': `${SOUND}exits: [{ id: ¦not good, entered: { status: X } }]\n`,
  'invalid-yes-no': `${SOUND}may_skip_stages: ¦perhaps\n`,
  'invalid-number': `${SOUND}min_sample: ¦many\n`,
  'invalid-number-form': `version: 1\nexports: { leads: { file: a.csv, numbers: ¦1.234 } }\nstages: [{ id: lead, entered: created }]\n`,
  'invalid-share': `${SOUND}goals: { jeopardy_below: ¦120% }\n`,
  'invalid-date': `${SOUND}effective_from: ¦2026-02-30\n`,
  'invalid-duration': `${SOUND}stale_after: ¦5 business days\n`,
  'invalid-currency': `${SOUND}currency: ¦euro\n`,
  'invalid-period': `${SOUND}goals: { revenue: { ¦last-month: 5 } }\n`,
  'invalid-over': `${SOUND}assumptions: [{ measure: volume.b, assumed: 5, over: ¦ages }]\n`,
  'invalid-complete-to': `exports: { leads: { file: l, complete_to: ¦soon } }\n${PATH}`,
  'unknown-time-zone': `${SOUND}calendar: { time_zone: ¦Europe/Berln }\n`,
  'invalid-hours': `${SOUND}calendar: { working_hours: { mon: ¦all day } }\n`,
  'overlapping-hours': `${SOUND}calendar: { working_hours: { mon: ¦[09:00-12:00, 11:00-15:00] } }\n`,
  'no-working-time': `${SOUND}calendar: { ¦working_hours: { mon: closed } }\n`,
  'unreadable-holidays': `${SOUND}calendar: { holidays: ¦days.csv }\n`,
  'unknown-calendar': `${SOUND}calendar_by: { attribute: owner, X: ¦moon }\n`,
  'duplicate-id': `${SOUND}exits: [{ id: ¦a, entered: { status: X } }]\n`,
  'reserved-name': `${SOUND}exits: [{ id: ¦touch, entered: { status: X } }]\n`,
  'unknown-stage': `${TEAMS}hand_over: ¦bb\n`,
  'unknown-exit': `${TEAMS}hand_over: { rejected: [¦none] }\n`,
  'unknown-event': `${SOUND}slas: [{ id: s, starts: ¦c, stops: b, within: 1 day }]\n`,
  'unknown-sla': `${SOUND}waivers: [{ sla: ¦s, lead: 1, reason: r, by: me }]\n`,
  'unknown-measure': `${SOUND}measures: [¦volume.c]\n`,
  'unknown-attribute': `${SOUND}measures: [{ id: volume.b, where: { ¦region: X } }]\n`,
  'unknown-touch-kind': `${SOUND}touches: { counts: { call: Call } }
slas: [{ id: s, starts: a, within: 1 day, touches: { at_least: 2, of: { ¦mail: 1 } } }]\n`,
  'unknown-preset': `exports: { leads: { preset: ¦salesforce } }\n${PATH}`,
  'preset-lacks-export': `exports: { leads: l.csv, touches: { preset: ¦small } }\n${PATH}`,
  'no-evidence': `${LEADS}stages: [{ id: a, entered: ¦{} }]\n`,
  'ambiguous-evidence': `${SOUND}exits: [{ id: x, entered: ¦{ status: B } }]\n`,
  'export-needed': `${SOUND}exits: [{ id: x, entered: ¦{ deal: lost } }]\n`,
  'invalid-criterion': `${LEADS}stages: [{ id: a, entered: created, criteria: [¦{ column: C }] }]\n`,
  'invalid-filter': `${SOUND}marketing_sourced: ¦{}\n`,
  'ambiguous-alias': `${SOUND}aliases: { source: { A: x, B: ¦x } }\n`,
  'hand-over-order': `${TEAMS}hand_over: { at: b, accepted: ¦a }\n`,
  'no-hand-over': `${SOUND}slas: [{ id: s, starts: ¦hand_over, stops: b, within: 1 day }]\n`,
  'unclear-sla': `${SOUND}slas: [¦{ id: s, starts: a, within: 1 day }]\n`,
  'contact-undefined': `${SOUND}slas: [{ id: s, starts: a, stops: ¦contact, within: 1 day }]\n`,
  'no-criteria': `${TEAMS}slas: [{ id: s, criteria_of: ¦a }]\n`,
  'term-says-nothing': `${SOUND}slas: [{ id: s, starts: a, stops: b, within: 1 day, terms: [¦{ for: { owner: X } }] }]\n`,
  'term-never-reached': `${SOUND}slas: [{ id: s, team: sales, starts: a, stops: b, within: 1 day, terms: [
  { for: {}, target: 80% }, ¦{ for: { owner: X }, target: 90% }] }]\n`,
  'sla-without-team': `${SOUND}slas: [¦{ id: s, starts: a, stops: b, within: 1 day, target: 90% }]\n`,
  'waiver-repeated': `${SOUND}slas: [{ id: s, starts: a, stops: b, within: 1 day }]
waivers: [{ sla: s, lead: 1, reason: r, by: me }, ¦{ sla: s, lead: 1, reason: r, by: me, until: 2026-12-31 }]\n`,
  'sla-export-missing': `${SOUND}slas: [{ id: s, starts: a, ¦stops: touch, within: 1 day }]\n`,
  'sla-stops-before-start': `${SOUND}slas: [{ id: s, starts: b, stops: ¦a, within: 1 day }]\n`,
  'impossible-touches': `${SOUND}slas: [{ id: s, starts: a, within: 1 day, touches: ¦{ at_least: 2, on_days: 3 } }]\n`,
  'invalid-warn-at': `${SOUND}slas: [{ id: s, starts: a, stops: b, within: 1 day, warn_at: ¦100% }]\n`,
  'invalid-target': `${SOUND}measures: [{ id: win_rate, target: ¦25 }]\n`,
  'target-without-direction': `${SOUND}measures: [{ id: recycles, ¦target: 5 }]\n`,
  'unordered-dates': `${SOUND}measures:
  [{ id: volume.a, target: [{ from: 2026-02-01, value: 5 }, { from: ¦2026-01-01, value: 6 }] }]\n`,
  'within-needed': `${SOUND}measures: [¦{ id: conversion.a.b, target: 5% }]\n`,
  'within-not-taken': `${SOUND}measures: [{ id: volume.a, ¦within: 5 days }]\n`,
  'per-not-taken': `${SOUND}assumptions: [{ measure: win_rate, assumed: 5%, ¦per: month }]\n`,
  'missing-link': `${SOUND}¦assumptions: [{ measure: volume.a, assumed: 5 }]\ngoals: { revenue: { 2026: 9 } }\n`,
  'assumption-repeated': `${PATH}exports: { leads: l, deals: { status: { won: W, lost: L } } }
assumptions: [{ measure: volume.a, assumed: 5 }, { measure: conversion.a.b, within: 9 days, assumed: 5% },
  { measure: average_selling_price, assumed: 5 }, ¦{ id: dear, measure: average_selling_price, assumed: 9 }]\n`,
  'assumed-nothing': `${SOUND}assumptions: [{ measure: win_rate, assumed: ¦0% }]\n`,
  'periods-overlap': `${SOUND}assumptions: [{ measure: win_rate, assumed: { 2026-Q3: 5%, ¦2026-09: 6% } }]\n`,
  'goal-repeated': `${SOUND}goals: { revenue: { 2026-Q2: 9, 2026: 40, ¦2026-04..2026-06: 8 } }\n`,
  'period-not-of-per': `${SOUND}assumptions: [{ measure: volume.a, per: month, assumed: { ¦2026-Q3: 5 } }]\n`,
  'over-too-short': `${SOUND}assumptions: [{ measure: volume.a, assumed: 5, per: quarter, over: ¦last 2 months }]\n`,
  'rate-of-own-currency': `${SOUND}currency: EUR\nrates: { ¦EUR: 1 }\n`,
};

/**
 * Lists of ten aliases of lists of ten. The first four lists come to 11 + 111 + 1,111 + 11,111 = 12,344 values;
 * each alias in the fifth adds 11,111, and with its fourth they are more than 50,000.
 */
function tower(): string {
  const of = (item: string) => Array.from({ length: 10 }, () => item).join(', ');
  const marked = '*d, *d, *d, ¦*d, *d, *d, *d, *d, *d, *d';
  return `x-a: &a [${of('x')}]\nx-b: &b [${of('*a')}]\nx-c: &c [${of('*b')}]\nx-d: &d [${of('*c')}]\nx-e: [${marked}]\n`;
}

/** `line:column` of the mark, and the text without it. */
function unmarked(text: string): { readonly place: string; readonly plain: string } {
  const before = text.slice(0, text.indexOf('¦')).split('\n');
  return { place: `${before.length}:${before.at(-1)!.length + 1}`, plain: text.replace('¦', '') };
}

describe('the smallest input of every problem of the definition', () => {
  test('a sound text, on which they build, has none', () => {
    expect(placesIn(SOUND)).toEqual([]);
    expect(placesIn(TEAMS)).toEqual([]);
    expect(placesIn(SMALL)).toEqual([]);
  });

  test.each(Object.entries(SMALLEST))('%s', (code, text) => {
    const { place, plain } = unmarked(text);
    expect(placesIn(plain)).toEqual([`${place} ${code}`]);
  });

  test.each(Object.entries(SMALLEST))(
    '%s gives no definition where it is an error, and says so in one sentence',
    (code, text) => {
      const { value, problems } = loadDefinition(
        unmarked(text).plain,
        'scorecard.yaml',
        () => null,
        TEST_PRESETS,
      );
      const { severity } = definitionProblems[code as keyof typeof definitionProblems];
      expect(value === null).toBe(severity === 'error');
      for (const { message } of problems) expect(message).toMatch(/^[^\n]{20,}[^.\n]$/);
    },
  );

  test('no code of the catalogue lacks one', () => {
    expect(Object.keys(SMALLEST).sort()).toEqual(Object.keys(definitionProblems).sort());
  });
});
