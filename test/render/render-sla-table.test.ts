import { describe, expect, it } from 'vitest';
import { renderSlaTable } from '../../src/render/render-sla-table.js';
import type { SlaDocument } from '../../src/report/sla-document.js';
import { CLOCK_STATES } from '../../src/sla/clock-state.js';
import {
  sampleClock,
  sampleClocks,
  sampleCriteriaSla,
  sampleSla,
  sampleSlas,
} from '../support/sla-document.js';

const render = (document = sampleSlas(), width: number | null = null) =>
  [...renderSlaTable(document, { width, colour: false })].join('');

/** The line that begins so, its columns told apart by the gap between them. */
function row(printed: string, start: string): string[] {
  const line = printed.split('\n').find((each) => each.trimStart().startsWith(start));
  return line?.trim().split(/ {2,}/) ?? [];
}

const many = Array.from({ length: 104 }, (_, index) => sampleClock({ lead: `L${index}` }));

describe('the table of SLAs', () => {
  it('has what either side owes, and each term below its SLA with its own target', () => {
    const lines = render().split('\n');
    const at = (start: string) => lines.findIndex((line) => line.startsWith(start));
    expect(at('Marketing owes')).toBeLessThan(at('Sales owes'));
    const first = at('  First touch in 4 h ');
    expect(lines[first]).toMatch(/≥90%.*missed/);
    // 10 of 14 are fewer than are shown as a share first.
    expect(lines[first + 1]).toMatch(/^ {4}for source = Demo Request +10 of 14.*≥95%.*missed/);
    expect(lines[first + 2]).toMatch(/^ {4}for all others .*≥90%.*missed/);
  });

  it('counts of the clocks due how they stand, and the others beside: of the whole, each term and other times', () => {
    const printed = render();
    const counts = printed.split('\nClocks')[1]!;
    const titles = ['due', 'met', 'breached', 'overdue', "can't tell", 'not due', 'excluded'];
    expect(counts.split('\n')[0]?.trim().split(/ {2,}/)).toEqual(titles);
    // 97 + 16 + 3 + 5 = 121
    expect(row(counts, 'First touch')).toEqual(['First touch in 4 h', '121', '97', '16', '3', '5', '6', '4']);
    expect(row(counts, 'for source =')).toEqual(['for source = Demo Request', '14', '10', '3', '1', '2']);
    expect(row(counts, 'started since')).toEqual(['started since 1 Nov 2026', '9', '5', '1', '3', '4']);
    expect(row(counts, 'still open')).toEqual(['still open from before', '2']);
    expect(row(counts, 'MQLs')).toEqual(['MQLs that meet the criteria', '131', '124', '7']);
    expect(printed).toContain('First touch in 4 h, not due yet: 1 at risk, 5 running');
    const note = 'still open from before: started before 1 Oct 2026; ';
    expect(printed).toContain(`${note}those overdue or at risk stand last in the list`);
    const { selection } = sampleSlas();
    const ofPeriod = sampleSlas(undefined, { selection: { ...selection, also_open: false } });
    expect(render(ofPeriod)).toContain(`${note}--period all lists them`);
  });

  it('tells no way to list what is not there', () => {
    const still_open = { overdue: 0, at_risk: 0, running: 0 };
    expect(render(sampleSlas([sampleSla({ still_open })]))).not.toContain('still open from before');
  });

  it('names groups below their SLA, and says that small ones are folded', () => {
    const group = { attribute: 'owner', value: 'Ann Lee', folded: 0 };
    const others = { attribute: 'owner', value: 'others', folded: 3 };
    const printed = render(
      sampleSlas([sampleSla(), sampleSla({ group, terms: [] }), sampleSla({ group: others, terms: [] })]),
    );
    const counts = printed.split('\nClocks')[1]!;
    expect(row(counts, 'Ann Lee')).toEqual(['Ann Lee', '121', '97', '16', '3', '5', '6', '4']);
    expect(counts.match(/^ {4}by owner\n {6}Ann Lee /gm)).toHaveLength(1);
    expect(row(counts, '3 others')[0]).toBe('3 others');
    expect(printed).toContain('others: groups too small to be shown by themselves');
  });

  it('leaves out groups without a clock', () => {
    const states = { met: 0, breached: 0, overdue: 0, at_risk: 0, running: 0, cannot_tell: 0, excluded: 0 };
    const group = { attribute: 'owner', value: 'Left Long Ago', folded: 0 };
    const counts = render(sampleSlas([sampleSla(), sampleSla({ group, terms: [], ...states })]));
    expect(row(counts.split('\nClocks')[1]!, 'Left Long Ago')).toEqual([]);
  });

  it('says why clocks cannot be told or do not count, whose they are, and what was handed back', () => {
    const printed = render();
    expect(printed).toContain(
      "First touch in 4 h, can't be told: 4 not known exactly enough, 1 beyond what the exports tell (scorecard check says what would help)",
    );
    expect(printed).toContain(
      'First touch in 4 h, excluded: 2 not covered by the SLA, 1 waived, 1 given up for an agreed reason',
    );
    expect(printed).toContain('Owners of MQLs that meet the criteria are those of now');
    expect(printed).toContain(
      'Of the 213 hand-overs of October 2026: 31 handed back since, 12 of these taken back; 9 never touched\n',
    );
  });

  it('says how many are only perhaps due, though one of them is met', () => {
    const slas = [sampleSla({ perhaps_due: 1 })];
    expect(render(sampleSlas(slas))).toContain(
      "First touch in 4 h, perhaps due: 1, among those due that can't be told, met or not",
    );
    expect(render()).not.toContain('perhaps due');
  });

  it('says of hand-overs only what there is to say', () => {
    const of = (hand_backs: SlaDocument['hand_backs']) => render(sampleSlas(undefined, { hand_backs }));
    const none = { handed_over: 1, handed_back: 0, taken_back: 0, never_touched: null };
    expect(of(none)).toContain('\nOf the 1 hand-over of October 2026: 0 handed back since\n');
    expect(of({ ...none, handed_over: 0 })).toContain('\nNo hand-overs in October 2026\n');
    expect(of(null)).not.toContain('hand-over');
  });

  it('tells the groups of either table apart from the terms', () => {
    const group = { attribute: 'owner', value: 'Ann Lee', folded: 0 };
    const slas = [sampleSla(), sampleSla({ group, terms: [] })];
    const [measures = '', counts = ''] = render(sampleSlas(slas, { by: 'owner' })).split('\nClocks');
    for (const table of [measures, counts])
      expect(table).toMatch(/^ {4}for all others .*\n(?: {4}s.*\n)* {4}by owner\n {6}Ann Lee /m);
  });

  it('says after hours of what came between closing and the next opening', () => {
    const clocks = [sampleClock({ late_seconds: 0 })];
    const printed = render(sampleSlas(undefined, { clocks }));
    expect(row(printed, '00Q5e00000AbCdE')).toContain('after hours');
    expect(printed).not.toContain('0 s');
  });

  it('does not name the SLAs where the owners of all are those of now', () => {
    expect(render(sampleSlas([sampleCriteriaSla()]))).toContain('Owners are those of now: no history');
  });

  it('lists the clocks in the zone of the calendar, with why and whom to call', () => {
    const printed = render();
    expect(printed).toContain('Breached, overdue or at risk, started since 1 Oct 2026: 5, the worst first');
    // 09:30 UTC is 10:30 in Berlin after the clocks went back on 25 October; 142,200 s are 39.5 working hours.
    expect(row(printed, '00Q5e00000AbCdE')).toEqual([
      '00Q5e00000AbCdE',
      'First touch in 4 h',
      'Ann Lee',
      '23 Oct 2026 14:00',
      '26 Oct 2026 10:30',
      '39.5 h',
      'overdue',
      'Omar Reyes',
    ]);
    expect(printed).toMatch(/00Q5e00000AbCdF .* 5–6 Oct 2026 .* breached/);
    expect(printed).toMatch(/00Q5e00000AbCdG .* breached +given up/);
    expect(printed).toMatch(/00Q5e00000AbCdH .* breached +not met: Email, Country/);
    expect(printed).toContain('late by: in working time');
    expect(printed).toContain('call Omar Reyes: 3 of First touch in 4 h');
  });

  it('says how late is counted only where a late clock counts working time', () => {
    const late = (...inWorkingTime: boolean[]) =>
      render(
        sampleSlas(undefined, {
          clocks: inWorkingTime.map((each) => sampleClock({ late_seconds: 60, in_working_time: each })),
        }),
      );
    expect(late(true, true)).toMatch(/late by: in working time\n/u);
    expect(late(false, true)).toContain('late by: in working time where the SLA counts that');
    expect(late(false)).not.toContain('in working time');
  });

  it('marks what the baseline lacks, and counts against it', () => {
    const clocks = [sampleClock({ is_new: true }), sampleClock({ lead: 'K1', is_new: false })];
    const baseline = { file: 'slas.json', known: 1, fresh: 1, gone: 3 };
    const printed = render(sampleSlas(undefined, { clocks, baseline }));
    expect(printed).toContain('Against slas.json: 1 new, 1 known, 3 gone');
    expect(row(printed, '00Q5e00000AbCdE')).toContain('new');
    expect(row(printed, 'K1')).not.toContain('new');
    expect(printed).toContain('call Omar Reyes: 1 of First touch in 4 h');
  });

  it('shows the first twenty on a terminal, and all where it is piped', () => {
    const document = sampleSlas(undefined, { clocks: many });
    const onTerminal = render(document, 120);
    expect(onTerminal.match(/^L\d+ /gm)).toHaveLength(20);
    expect(onTerminal).toContain('… and 84 more (--format csv lists all)');
    const piped = render(document);
    expect(piped.match(/^L\d+ /gm)).toHaveLength(104);
    expect(piped).not.toContain('more (--format');
  });

  it('has those from before after today’s: on a terminal as far as there is room, else in a line', () => {
    const before = many.map((clock) => ({ ...clock, lead: `old-${clock.lead}` }));
    const documentOf = (since: number) => {
      const clocks = [...many.slice(0, since), ...before];
      return sampleSlas(undefined, { clocks, listed_from_before: before.length });
    };
    const drowned = render(documentOf(30), 120);
    expect(drowned).toContain('started since 1 Oct 2026: 30, the worst first');
    expect(drowned).toContain('… and 10 more (--format csv lists all)');
    expect(drowned).toContain('and 104 from before, still open; --format csv lists all\n');
    expect(drowned).not.toContain('old-');
    const few = render(documentOf(3), 120);
    expect(few).toMatch(/: 3, the worst first\n.*\nL0 .*\nL1 .*\nL2 .*\nlate by/);
    expect(few).toMatch(/\n\nStill open from before: 104, the worst first\n.*\nold-L0 /);
    expect(few.match(/^old-L\d+ /gm)).toHaveLength(17);
    expect(few).toContain('… and 87 more (--format csv lists all)');
    expect(render(documentOf(0), 120)).toContain(
      'started since 1 Oct 2026: none\n\nStill open from before: 104',
    );
    const piped = render(documentOf(30));
    expect(piped.match(/^(old-)?L\d+ /gm)).toHaveLength(134);
    expect(piped).not.toContain('--format csv lists');
  });

  it('tells what was asked for', () => {
    const { selection, period } = sampleSlas();
    const asked = sampleSlas(undefined, {
      clocks: [],
      selection: {
        slas: ['first-touch'],
        statuses: ['overdue'],
        owner: 'Ann Lee',
        started: { from: period.start, to: period.end },
        also_open: false,
      },
    });
    expect(render(asked)).toContain(
      'Overdue, started in October 2026, First touch in 4 h, owner Ann Lee: none\n',
    );
    const all = sampleSlas(undefined, { selection: { ...selection, statuses: [...CLOCK_STATES] } });
    expect(render(all)).toContain('Clocks in any state, started since 1 Oct 2026: 5');
  });

  it('keeps lead, state and lateness longest on a narrow terminal, and says what it drops', () => {
    const printed = render(sampleSlas(undefined, { clocks: sampleClocks() }), 40);
    expect(row(printed, '00Q5e00000AbCdE')).toEqual(['00Q5e00000AbCdE', '39.5 h', 'overdue']);
    expect(printed.replaceAll('\n', ' ')).toContain(
      'not shown here: SLA, owner, started, due, why, call; --format csv has all',
    );
    expect(row(printed.split('\nClocks')[1]!, 'First touch')).toEqual(['First touch in 4 h', '16', '3']);
  });
});
