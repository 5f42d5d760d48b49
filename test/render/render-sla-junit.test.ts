import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import type { JunitFails } from '../../src/render/junit-cases.js';
import { renderSlaJunit } from '../../src/render/render-sla-junit.js';
import { sampleClock, sampleCriteriaSla, sampleSla, sampleSlas } from '../support/sla-document.js';

const SCHEMA = readFileSync(new URL('../support/junit-schema/jenkins-junit.xsd', import.meta.url), 'utf8');
const xmlOf = (document = sampleSlas(), fails: Partial<JunitFails> = {}) =>
  [...renderSlaJunit(document, { onTarget: false, onRisk: false, ...fails })].join('');
const validate = (contents: string) =>
  validateXML({ xml: [{ fileName: 'slas.xml', contents }], schema: SCHEMA });

describe('the JUnit XML of SLAs', () => {
  it('is valid against the published schema, which would refuse what is not', async () => {
    expect(await validate(xmlOf())).toMatchObject({ valid: true, errors: [] });
    expect(await validate(xmlOf(sampleSlas(), { onTarget: true }))).toMatchObject({
      valid: true,
      errors: [],
    });
    expect((await validate(xmlOf().replace('<testcase ', '<test '))).valid).toBe(false);
    expect((await validate(xmlOf().replace(' tests="', ' test="'))).valid).toBe(false);
  });

  it('has a suite per SLA, and counts its tests', () => {
    // Compliance of the whole and of two terms, all missed, and four clocks, of which the one at risk passes.
    expect(xmlOf()).toContain(
      '<testsuite name="First touch in 4 h" package="scorecard" id="0" timestamp="2026-11-02T16:41:00" hostname="localhost" tests="7" failures="3" skipped="3" errors="0" time="0">',
    );
    expect(xmlOf(sampleSlas(), { onTarget: true })).toContain('tests="7" failures="6" skipped="0"');
    expect(xmlOf()).toContain('<testsuite name="MQLs that meet the criteria" package="scorecard" id="1"');
  });

  it('fails a breach with how late it is, and says where it is written', () => {
    expect(xmlOf()).toContain(
      '<testcase classname="sla.first-touch" name="00Q5e00000AbCdE started 2026-10-23T12:00:00Z" time="0"><failure type="overdue" message="00Q5e00000AbCdE: overdue, late by 39.5 h of working time; started 23 Oct 2026 14:00; due 26 Oct 2026 10:30; owner Ann Lee; call Omar Reyes">exports/leads-2026-11.csv:118</failure></testcase>',
    );
  });

  it('skips what cannot be told, does not count or is known, with the reason', () => {
    const clocks = [
      sampleClock({ lead: 'A', state: 'cannot_tell', why: 'not_exact' }),
      sampleClock({
        lead: 'B',
        state: 'excluded',
        why: 'waived',
        waived_by: 'Dana Ito',
        waived_because: 'test lead',
      }),
      sampleClock({ lead: 'C', is_new: false }),
      sampleClock({ lead: 'D', state: 'met' }),
    ];
    const xml = xmlOf(sampleSlas([sampleSla({ terms: [] })], { clocks }));
    expect(xml).toContain('<skipped>can&apos;t tell: not known exactly enough</skipped>');
    expect(xml).toContain('<skipped>excluded: waived by Dana Ito because: test lead</skipped>');
    expect(xml).toContain('<skipped>known in the baseline: overdue</skipped>');
    expect(xml).toContain('name="D started 2026-10-23T12:00:00Z" time="0"/>');
    expect(xml).toContain('tests="5" failures="0" skipped="4"');
  });

  const MISSED = '94.7%, target ≥98%, missed: 124 of 131 due';
  it.each([
    ['missed', true, `<failure type="target" message="${MISSED}"></failure></testcase>`],
    ['missed', false, `<skipped>${MISSED}</skipped></testcase>`],
    ['too_early', true, '<skipped>94.7%, target ≥98%, too early: 124 of 131 due</skipped></testcase>'],
    [null, true, '<skipped>no target: 94.7%, target ≥98%: 124 of 131 due</skipped></testcase>'],
  ] as const)('a compliance %s, where the job fails on targets: %s', (verdict, onTarget, outcome) => {
    const xml = xmlOf(sampleSlas([sampleCriteriaSla({ verdict })], { clocks: [] }), { onTarget });
    expect(xml).toContain(`<testcase classname="sla.qualified-only" name="compliance" time="0">${outcome}`);
  });

  it('fails a clock at risk only where the job does', () => {
    const risky = sampleSlas([sampleSla({ terms: [] })], {
      clocks: [sampleClock({ state: 'at_risk', is_new: false })],
    });
    expect(xmlOf(risky)).toContain('name="00Q5e00000AbCdE started 2026-10-23T12:00:00Z" time="0"/>');
    expect(xmlOf(risky, { onRisk: true })).toContain('<failure type="at_risk"');
  });

  it('passes a target that is met', () => {
    const xml = xmlOf(sampleSlas([sampleCriteriaSla({ verdict: 'met' })], { clocks: [] }));
    expect(xml).toContain('name="compliance" time="0"/>');
  });

  it('is of the day that as-of is, in UTC', () => {
    // The 2nd of November ends in Berlin at 23:00 UTC.
    expect(xmlOf(sampleSlas(undefined, { as_of: '2026-11-02' }))).toContain(
      'timestamp="2026-11-02T23:00:00"',
    );
  });
});
