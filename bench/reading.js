/**
 * How long `scorecard report` takes on 50,000 leads of 21 columns, beside what csv-parse alone needs for the same file:
 * whole processes, in turns. The aim is at most twice the time. Run `npm run build` first.
 *
 *     node bench/reading.js [rounds]
 */
import { spawnSync } from 'node:child_process';
import { createReadStream, mkdirSync, writeFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse';

const LEADS = 50_000;
const ALONE = '--csv-parse-alone';
const HEADERS = [
  'Lead ID',
  'Lead Owner',
  'First Name',
  'Last Name',
  'Title',
  'Company',
  'Email',
  'Phone',
  'Street',
  'City',
  'Country',
  'Employees',
  'Lead Source',
  'Lead Status',
  'Create Date',
  'Last Modified',
  'MQL Date',
  'Accepted Date',
  'Region',
  'Industry',
  'Description',
];
const OWNERS = ['Omar Reyes', 'Dana Ito', 'Lee Park'];
const FIRST_NAMES = ['Ann', 'Bob', 'Jürgen', 'Zoë'];
const LAST_NAMES = ['Meyer', 'Smith', 'Gärtner', 'Oneil'];
const DEFINITION = `version: 1
name: Benchmark
currency: EUR
calendar: { time_zone: Europe/Berlin }
exports:
  leads:
    file: leads.csv
    columns: { id: Lead ID, created: Create Date, modified: Last Modified, owner: Lead Owner, source: Lead Source,
               status: Lead Status }
    attributes: { region: Region, segment: Industry }
stages:
  - { id: lead, team: marketing, entered: created }
  - { id: mql, name: MQL, team: marketing, entered: { column: MQL Date },
      criteria: [{ column: Email, is: present }, { column: Employees, at_least: 50 }] }
  - { id: accepted, team: sales, entered: { column: Accepted Date } }
exits:
  - { id: rejected, entered: { status: [Rejected] } }
`;

const folder = fileURLToPath(new URL('../.bench/', import.meta.url));
const program = fileURLToPath(new URL('../bin/scorecard.js', import.meta.url));
const leadsFile = `${folder}leads.csv`;
const definitionFile = `${folder}scorecard.yaml`;

if (process.argv[2] === ALONE) await parseAlone(process.argv[3]);
else compare(Number(process.argv[2] ?? 9));

/** Splits the file into records of strings and does nothing with them. */
async function parseAlone(file) {
  let records = 0;
  for await (const _ of createReadStream(file).pipe(parse())) records++;
  process.stdout.write(`${records} records\n`);
}

function compare(rounds) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(leadsFile, leadsCsv());
  writeFileSync(definitionFile, DEFINITION);
  const alone = [fileURLToPath(import.meta.url), ALONE, leadsFile];
  const report = [program, 'report', '--config', definitionFile];
  const times = { alone: [], report: [] };
  for (let round = 0; round < rounds; round++) {
    times.alone.push(timed(alone));
    times.report.push(timed(report));
  }
  const [aloneMs, reportMs] = [median(times.alone), median(times.report)];
  process.stdout.write(
    `csv-parse alone   ${aloneMs.toFixed(0)} ms\nscorecard report  ${reportMs.toFixed(0)} ms\n` +
      `ratio             ${(reportMs / aloneMs).toFixed(2)}  (medians of ${rounds})\n`,
  );
}

function timed(args) {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}:\n${stderr}`);
  return performance.now() - start;
}

function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** The same leads at every run: a linear congruential generator (Numerical Recipes) picks everything. */
function leadsCsv() {
  let state = 20_260_301;
  const random = (below) => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return Math.floor((state / 4_294_967_296) * below);
  };
  const pick = (values) => values[random(values.length)];
  const instant = (from, days) => new Date(from + random(days * 86_400) * 1000).toISOString().slice(0, 19);
  const rows = [HEADERS.join(',')];
  for (let lead = 0; lead < LEADS; lead++) {
    const [first, last] = [pick(FIRST_NAMES), pick(LAST_NAMES)];
    const created = Date.UTC(2025, random(12), 1 + random(28));
    const isMql = random(100) < 30;
    const isAccepted = isMql && random(100) < 70;
    rows.push(
      [
        `00Q${String(lead).padStart(12, '0')}`,
        pick(OWNERS),
        first,
        last,
        pick(['CEO', 'VP Sales', 'Buyer', '']),
        `"${last} & ${pick(LAST_NAMES)}, Inc."`,
        `${first}.${last}.${lead}@example.com`,
        `+49 30 ${1_000_000 + random(9_000_000)}`,
        `${1 + random(200)} Main Street`,
        pick(['Berlin', 'Wien', 'Zürich']),
        pick(['DE', 'AT', 'CH', 'US']),
        random(2000),
        pick(['Web', 'Webinar', 'Trade Show', 'Referral', '']),
        isAccepted ? 'Accepted' : pick(['New', 'Working', 'Rejected']),
        `${instant(created, 1)}Z`,
        `${instant(created, 60)}Z`,
        isMql ? instant(created, 20).slice(0, 10) : '',
        isAccepted ? instant(created + 20 * 86_400_000, 20).slice(0, 10) : '',
        pick(['EMEA', 'APAC', 'AMER']),
        pick(['Software', 'Retail', 'Health']),
        `"${'Asked about the annual plan, wants a call. '.repeat(1 + random(4))}"`,
      ].join(','),
    );
  }
  return `${rows.join('\n')}\n`;
}
