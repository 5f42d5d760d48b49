import type { SlaItem } from '../report/sla-item.js';
import { parseCutoff } from '../time/cutoff.js';
import { formatInstant } from '../time/format-instant.js';
import { agreedText, complianceText } from './compliance-text.js';
import { documentZone } from './document-zone.js';
import {
  clockCase,
  complianceCases,
  type JunitCase,
  type JunitFails,
  type JunitOutcome,
} from './junit-cases.js';
import { statesText } from './sla-counts.js';
import type { SlaPage } from './sla-page.js';
import { xmlStart, xmlText } from './xml-text.js';

/**
 * The SLAs as JUnit XML: a suite each, in which the target is a test, that of each term another, and each clock listed one
 * more. A new breach always fails; a missed target, or a clock at risk, where the job fails on it (`fails`). A test takes no
 * time, since CI would add clocks up to a run of months; its timestamp is as-of, so that the same exports give the same
 * bytes. Suites hold what Ant's schema asks for too, beside that of Jenkins.
 */
export function* renderSlaJunit(document: SlaPage, fails = ON_BREACHES_ONLY): Iterable<string> {
  const wholes = document.slas.filter(({ group }) => group === null);
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n';
  const cases = writtenCases(document, wholes, fails);
  for (const [index, sla] of wholes.entries()) yield* suiteText(document, sla, cases.get(sla.id)!, index);
  yield '</testsuites>\n';
}

const ON_BREACHES_ONLY: JunitFails = { onTarget: false, onRisk: false };

/** The tests of a suite as they are written, and how many of them there are: its first line tells that. */
interface WrittenCases {
  readonly counts: { tests: number; failures: number; skipped: number };
  readonly texts: string[];
}

/** By SLA. The clocks, which are in order of all SLAs, are gone through once, and of each no more is held than its text. */
function writtenCases(
  { clocks, time_zone }: SlaPage,
  slas: readonly SlaItem[],
  fails: JunitFails,
): ReadonlyMap<string, WrittenCases> {
  const zone = documentZone(time_zone);
  const bySla = new Map<string, WrittenCases>();
  for (const sla of slas) {
    const cases = { counts: { tests: 0, failures: 0, skipped: 0 }, texts: [] };
    for (const each of complianceCases(sla, fails)) addCase(cases, each, sla.id);
    bySla.set(sla.id, cases);
  }
  for (const clock of clocks) {
    const cases = bySla.get(clock.sla);
    if (cases !== undefined) addCase(cases, clockCase(clock, zone, fails), clock.sla);
  }
  return bySla;
}

function addCase({ counts, texts }: WrittenCases, each: JunitCase, sla: string): void {
  counts.tests++;
  if (each.outcome.is === 'failed') counts.failures++;
  if (each.outcome.is === 'skipped') counts.skipped++;
  texts.push(caseText(each, sla));
}

function* suiteText(
  document: SlaPage,
  sla: SlaItem,
  { counts, texts }: WrittenCases,
  index: number,
): Iterable<string> {
  yield `  ${xmlStart('testsuite', {
    name: nameOr(sla.name, sla.id),
    package: 'scorecard',
    id: index,
    timestamp: timestampOf(document),
    hostname: 'localhost',
    ...counts,
    errors: 0,
    time: 0,
  })}>\n`;
  yield propertiesText(document, sla);
  yield* texts;
  yield `    <system-out>${xmlText(statesText(sla))}</system-out>\n    <system-err></system-err>\n  </testsuite>\n`;
}

/** What the suite's numbers are of. */
function propertiesText({ period, as_of, definition }: SlaPage, sla: SlaItem): string {
  const properties = {
    sla: sla.id,
    team: sla.team,
    period: period.id,
    as_of,
    agreement: String(definition.agreement),
    compliance: complianceText(sla),
    target: sla.target && agreedText(sla),
    escalate_to: sla.escalate_to,
  };
  const lines = Object.entries(properties).flatMap(([name, value]) =>
    value === null ? [] : [`      ${xmlStart('property', { name, value })}/>\n`],
  );
  return `    <properties>\n${lines.join('')}    </properties>\n`;
}

function caseText({ name, outcome }: JunitCase, sla: string): string {
  const start = xmlStart('testcase', { classname: `sla.${sla}`, name, time: 0 });
  const inside = outcomeText(outcome);
  return inside === '' ? `    ${start}/>\n` : `    ${start}>${inside}</testcase>\n`;
}

/** The reason of a skipped test is its text: the schema of Jenkins gives it no attributes. */
function outcomeText(outcome: JunitOutcome): string {
  if (outcome.is === 'passed') return '';
  if (outcome.is === 'skipped') return `<skipped>${xmlText(outcome.because)}</skipped>`;
  const { type, message, place } = outcome;
  return `${xmlStart('failure', { type, message })}>${xmlText(place)}</failure>`;
}

function nameOr(name: string, id: string): string {
  return xmlText(name).trim() === '' ? id : name;
}

/** As-of in UTC, without a zone, as Ant's schema wants it; of a date the midnight that ends it. */
function timestampOf({ as_of, time_zone }: SlaPage): string | null {
  const cutoff = parseCutoff(as_of, documentZone(time_zone));
  return cutoff && formatInstant(cutoff.limit).slice(0, 'yyyy-mm-ddThh:mm:ss'.length);
}
