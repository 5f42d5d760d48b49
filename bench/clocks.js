/**
 * How long it takes to judge a million clocks, beside what finding their due moments alone takes. Reading and joining the
 * exports is not in it. The aim is about a second on a quiet machine. Run `npm run build` first.
 *
 *     node bench/clocks.js [--leads 220000] [--rounds 5]
 */
import { writeFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { clocksOf, dueAt } from '../dist/index.js';
import { readExports } from '../scripts/acceptance/read-exports.js';
import { OF_EVENTS } from './inputs/definitions.js';
import { madeFolder } from './inputs.js';

/** Each kind of clock once, and one whose time stands still for a third of the leads. */
const AGREED = `
touches:
  counts: { call: [Call], email: [Email], meeting: [Meeting] }
  contact: { outcome: [Connected] }
  not_by: [Owner 000]
slas:
  - id: first-touch
    starts: hand_over
    stops: touch
    within: 4 business hours
    terms: [{ for: { source: [Web] }, within: 15 minutes }]
    warn_at: 75%
  - { id: decide, starts: hand_over, stops: [accepted, rejected], within: end of next business day }
  - { id: qualify, starts: created, stops: [mql], within: 10 business days, paused_in: [Nurturing] }
  - id: persistence
    starts: accepted
    touches: { at_least: 3, on_days: 2, of: { call: 1 } }
    or: [contact, qualified]
    before: [rejected]
    within: 15 business days
  - { id: take-back, starts: rejected, stops: [lead], within: 30 days }
`;

const { values } = parseArgs({
  options: { leads: { type: 'string', default: '220000' }, rounds: { type: 'string', default: '5' } },
});
const rounds = Number(values.rounds);
const { leads } = await readExports(...inputs(Number(values.leads)));
const rows = [
  ...leads.definition.slas.map((sla) => [sla.id, measured([sla])]),
  ['all of them', measured(leads.definition.slas)],
];
process.stdout.write(
  `${leads.count} leads, median of ${rounds} rounds\n${line('', 'clocks', 'ms', 'a second', '× due alone')}`,
);
for (const [name, { clocks, judging, due }] of rows) {
  const aSecond = Math.round(clocks / (judging / 1000));
  process.stdout.write(line(name, clocks, Math.round(judging), aSecond, (judging / due).toFixed(1)));
}

/** The definition and its exports; made where they aren't there yet. */
function inputs(count) {
  const sizes = { leads: count, changes: 4 * count, touches: 4 * count };
  const folder = madeFolder(sizes, fileURLToPath(new URL(`../.bench/clocks-${count}`, import.meta.url)));
  const definition = `${folder}/agreed.yaml`;
  writeFileSync(definition, OF_EVENTS + AGREED);
  const files = { leads: 'leads.csv', stage_history: 'changes.csv', touches: 'touches.csv' };
  return [
    definition,
    Object.fromEntries(Object.entries(files).map(([name, file]) => [name, `${folder}/${file}`])),
  ];
}

/** @param {typeof leads.definition.slas} slas */
function measured(slas) {
  const judge = () => clocksOf({ ...leads, definition: { ...leads.definition, slas } });
  const judged = judge();
  const clocks = judged.reduce((sum, { count }) => sum + count, 0);
  return { clocks, judging: median(judge), due: median(() => judged.forEach(findDue)) };
}

/** What the calendar alone takes for the same clocks. */
function findDue({ sla, startAt, term }) {
  const { calendar } = leads.definition;
  let last = 0;
  for (let clock = 0; clock < startAt.length; clock++) {
    const within = sla.terms[term[clock]]?.within ?? sla.within;
    last = Math.max(last, dueAt(within, calendar, startAt[clock]));
  }
  return last;
}

/** The median of what a run takes, in milliseconds. */
function median(run) {
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[Math.floor(rounds / 2)];
}

function line(name, ...cells) {
  return `${name.padEnd(12)}${cells.map((cell) => String(cell).padStart(12)).join('')}\n`;
}
