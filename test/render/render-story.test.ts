import { describe, expect, it } from 'vitest';
import { renderStory } from '../../src/render/render-story.js';
import { paintsFor } from '../../src/render/table-style.js';
import { textWidth } from '../../src/render/text-width.js';
import type { ClockItem } from '../../src/report/clock-item.js';
import type { StoryItem } from '../../src/report/story-item.js';
import { CLOCK_REASONS, CLOCK_STATES } from '../../src/sla/clock-state.js';
import { TOUCH_VERDICTS } from '../../src/sla/story-touch.js';
import { CONTROL_CHARACTERS } from '../support/control-characters.js';
import { sampleLeads, sampleStory } from '../support/leads-document.js';
import { sampleClock } from '../support/sla-document.js';

// As of 2 November 2026, 17:41 in Berlin.
const head = sampleLeads();
const told = (story: StoryItem, width: number | null = null) =>
  renderStory(story, head, { width, colour: false }, paintsFor(false));
const clockOf = (changes: Partial<ClockItem>) => sampleClock({ ...NOTHING, ...changes });
const NOTHING: Partial<ClockItem> = {
  owner: 'Ana',
  started_at: '2026-10-30T14:00:00Z',
  due: { at: '2026-11-02T10:30:00Z' },
  due_at: '2026-11-02T10:30:00Z',
  stopped_at: null,
  late_seconds: null,
  missed: [],
  waived_by: null,
  waived_because: null,
  why: 'none',
  file: 'history.csv',
  line: 12,
};
const bare: Partial<StoryItem> = {
  term: null,
  target: null,
  paused: [],
  warned_at: null,
  touches: [],
  touches_counted: null,
  entries: [],
  criteria: [],
};

it('tells a clock from what was agreed to its verdict', () => {
  const story = sampleStory(
    clockOf({ state: 'breached', why: 'late', stopped_at: '2026-11-02T11:00:00Z', late_seconds: 1800 }),
    {
      ...{ term: { source: ['Web'] }, warned_at: '2026-11-02T09:30:00Z', paused: [] },
      // Friday 15:00 to 17:00, Monday 09:30 to 11:30 in Berlin: four hours.
      counted: [
        { from: '2026-10-30T14:00:00Z', to: '2026-10-30T16:00:00Z', seconds: 7200 },
        { from: '2026-11-02T08:30:00Z', to: '2026-11-02T10:30:00Z', seconds: 7200 },
      ],
      touches: [
        touch('2026-10-30T13:59:00Z', 'before_start', { outcome: null }),
        touch('2026-11-02T11:00:00Z', 'stops', { by: 'Ana' }),
      ],
      entries: [],
      criteria: [],
    },
  );
  expect(told(story)).toEqual([
    '  First touch – breached, late',
    '    Agreed: a touch by a person within 4 business hours after the hand-over; target 90.0%; by the term for source = Web',
    '    Started 2026-10-30 15:00: handed over, history.csv:12',
    '    Working time that counts, by the calendar of the agreement, Europe/Berlin:',
    '      Fri 2026-10-30 15:00–17:00: 2 h',
    '      Mon 2026-11-02 09:30–11:30: 2 h',
    '      4 h in all',
    '    Touches:',
    '      2026-10-30 14:59: Call, tasks.csv:7 – it does not count: before the start',
    '      2026-11-02 12:00: Call by Ana, Connected, tasks.csv:7 – it stops the clock',
    '    Due 2026-11-02 11:30, at risk from 2026-11-02 10:30 on; owner then: Ana',
    '    Breached: it stopped 2026-11-02 12:00, but was due 2026-11-02 11:30, late by 30 min of working time',
  ]);
});

function touch(at: string, verdict: StoryItem['touches'][number]['verdict'], also = {}) {
  const place = { file: 'tasks.csv', line: 7 };
  return { when: { at }, type: 'Call', by: null, outcome: 'Connected', verdict, ...place, ...also };
}

it('says its times in the zone of the lead’s own calendar as well', () => {
  const lines = told(
    sampleStory(clockOf({ state: 'overdue' }), {
      ...bare,
      calendar: 'singapore',
      time_zone: 'Asia/Singapore',
    }),
  );
  expect(lines).toContain('    Started 2026-10-30 15:00 (22:00 Asia/Singapore): handed over, history.csv:12');
  expect(lines).toContain('    Working time that counts, by the calendar “singapore”, Asia/Singapore:');
  // 08:00–12:00 UTC.
  expect(lines).toContain('      Tue 2026-10-06 16:00–20:00: 4 h');
  expect(lines).toContain('    Touches: none on record');
  expect(lines.at(-1)).toBe(
    '    Overdue: nothing had stopped it by 2026-11-02 17:41 (2026-11-03 00:41 Asia/Singapore), and it was due 2026-11-02 11:30 (18:30 Asia/Singapore)',
  );
});

describe('the verdict', () => {
  const verdict = (clock: Partial<ClockItem>, story: Partial<StoryItem> = {}) =>
    told(sampleStory(clockOf(clock), { ...bare, ...story }))
      .at(-1)
      ?.trim();

  it.each<[Partial<ClockItem>, string, Partial<StoryItem>?]>([
    [
      { state: 'met', stopped_at: '2026-11-02T09:00:00Z' },
      'Met: it stopped 2026-11-02 10:00, and was due 2026-11-02 11:30',
    ],
    [{ state: 'met' }, 'Met: the deal carries its amount', { criteria_of: 'won' }],
    [
      { state: 'breached', why: 'given_up', stopped_at: '2026-11-01' },
      'Breached: the lead was given up 2026-11-01, before the clock had stopped',
    ],
    [
      { state: 'breached', why: 'criterion', missed: ['Email', 'Employees'] },
      'Breached: it does not meet Email, Employees, judged on today’s values',
      { criteria_of: 'mql' },
    ],
    [{ state: 'breached', why: 'criterion' }, 'Breached: the deal has no reason', { criteria_of: 'lost' }],
    [
      { state: 'running', due: { at: '2026-11-03T10:30:00Z' } },
      'Running: nothing has stopped it, and it is not due before 2026-11-03 11:30',
    ],
    [{ state: 'running', why: 'paused' }, 'Running: time stands still'],
    [
      { state: 'breached', why: 'late', stopped_at: '2026-11-02T17:30:00Z', late_seconds: 0 },
      'Breached: it stopped 2026-11-02 18:30, but was due 2026-11-02 11:30, after closing time, before work began again',
    ],
    [
      { state: 'overdue', late_seconds: 1800 },
      'Overdue: nothing had stopped it by 2026-11-02 13:00, up to when the exports tell, and it was due 2026-11-02 11:30, late by 30 min of working time',
      { told_to: '2026-11-02T12:00:00Z' },
    ],
    [
      { state: 'cannot_tell', why: 'beyond_complete_to' },
      'Can’t be told: it was due 2026-11-02 11:30, and an export that would show its stop ends before that',
    ],
    [
      { state: 'cannot_tell', why: 'blank' },
      'Can’t be told: what is asked for is blank: Employees',
      { criteria_of: 'mql', criteria: [{ column: 'Employees', verdict: 'blank' }] },
    ],
    [
      { state: 'excluded', why: 'waived', waived_by: 'Dana', waived_because: 'test lead' },
      'Excluded: waived by Dana: test lead',
    ],
    [
      { state: 'excluded', why: 'not_in_force' },
      'Excluded: it started before the agreement took effect, on 2026-11-01',
      { effective_from: '2026-11-01' },
    ],
  ])('of %o is one plain sentence', (clock, sentence, story) => {
    expect(verdict(clock, story)).toBe(sentence);
  });

  it('is a sentence of its own for every reason', () => {
    const states = {
      cannot_tell: 'not_exact beyond_complete_to unknown_time pause_unknown blank',
      excluded: 'filtered waived unless not_in_force',
      breached: 'late given_up handed_over_again criterion',
    };
    const sentences = Object.entries(states).flatMap(([state, reasons]) =>
      reasons.split(' ').map((why) => verdict({ state, why } as Partial<ClockItem>)),
    );
    expect(new Set(sentences).size).toBe(sentences.length);
    for (const state of CLOCK_STATES) expect(verdict({ state })).toMatch(/^[A-Z].+: ./);
    for (const why of CLOCK_REASONS)
      expect(verdict({ state: 'excluded', why })).not.toMatch(/undefined|null/);
  });
});

it('says of every touch why it did or did not stop the clock, each in other words', () => {
  const lines = told(
    sampleStory(clockOf({ state: 'overdue' }), {
      ...bare,
      touches: TOUCH_VERDICTS.map((verdict) => touch('2026-10-30T13:59:00Z', verdict)),
    }),
  );
  const whys = lines.flatMap((line) => line.split('tasks.csv:7 – ').slice(1));
  expect(new Set(whys).size).toBe(TOUCH_VERDICTS.length);
});

it('says what a number of touches is asked for', () => {
  const story = sampleStory(clockOf({ state: 'overdue' }), {
    ...bare,
    starts: 'mql',
    stops: ['contact', 'mql'],
    gives_up: ['lost'],
    touches_asked: { at_least: 6, on_days: 4, of: { call: 2 } },
    within: '15 business days',
  });
  expect(told(story)[1]).toBe(
    '    Agreed: at least 6 touches on 4 days (2 of the kind “call”) within 15 business days after MQL, or a contact or MQL, before Lost',
  );
  expect(told(story)[2]).toBe('    Started 2026-10-30 15:00: entered MQL, history.csv:12');
});

describe('how many of the touches asked for there were', () => {
  const asked = { at_least: 3, on_days: 2, of: { call: 1 } };
  const counted = { touches: 2, on_days: 2, of: { call: 0 }, maybe: 0 };
  const lines = (clock: Partial<ClockItem>, also: Partial<StoryItem> = {}) =>
    told(
      sampleStory(clockOf(clock), { ...bare, touches_asked: asked, touches_counted: counted, ...also }),
    ).map((line) => line.trim());

  it('stands after when it was due', () => {
    const told = lines({ state: 'overdue' });
    expect(told.at(-2)).toBe('2 of 3 touches by then, on 2 of 2 days, 0 of 1 call');
    expect(told.at(-3)).toMatch(/^Due 2026-11-02 11:30/u);
  });

  it('is so far what it is, where it is not over', () => {
    const due = { at: '2026-11-04T10:30:00Z' };
    expect(lines({ state: 'running', due })).toContain('2 of 3 touches so far, on 2 of 2 days, 0 of 1 call');
    expect(lines({ state: 'met', due, stopped_at: '2026-11-01T10:00:00Z' }).join()).toContain(
      'touches by then',
    );
  });

  it('leaves out what is not asked for, and says what may count', () => {
    const also = {
      touches_asked: { at_least: 1, on_days: null, of: {} },
      touches_counted: { ...counted, touches: 0, of: {}, maybe: 2 },
    };
    expect(lines({ state: 'cannot_tell' }, also)).toContain('0 of 1 touch by then, 2 more may count');
  });

  it('is not told of an SLA that asks for no number', () => {
    expect(lines({ state: 'overdue' }, { touches_asked: null, touches_counted: null }).join()).not.toContain(
      'touches by then',
    );
  });
});

it('does not say that a touch stops a clock that cannot be told', () => {
  const lineOf = (state: ClockItem['state']) =>
    told(
      sampleStory(clockOf({ state }), { ...bare, touches: [touch('2026-11-02T11:00:00Z', 'stops')] }),
    ).find((line) => line.includes('Call'));
  expect(lineOf('cannot_tell')).toMatch(/ – it stops the clock if no earlier one did$/u);
  expect(lineOf('met')).toMatch(/ – it stops the clock$/u);
});

describe('time that counts over many days', () => {
  // Eight hours from 08:00 UTC, 09:00 in Berlin, on the 2nd to the 8th of December, and four on the 9th.
  const day = (date: number, hours = 8) => ({
    from: `2026-12-0${date}T08:00:00Z`,
    to: `2026-12-0${date}T${hours === 8 ? '16' : '12'}:00:00Z`,
    seconds: hours * 3600,
  });
  const lines = (counted: StoryItem['counted'], more_counted = 0) => {
    const story = sampleStory(clockOf({ state: 'overdue' }), { ...bare, counted, more_counted });
    const all = told(story);
    return all.slice(all.findIndex((line) => line.includes('that counts')) + 1, -3);
  };
  const week = [2, 3, 4, 5, 6, 7].map((date) => day(date));

  it('is written out as long as it can be added up by hand', () => {
    expect(lines(week)).toHaveLength(7);
    expect(lines(week).at(-1)).toBe('      48 h in all');
  });

  it('is its first and last days beyond that, and how many they are', () => {
    expect(lines([...week, day(8), day(9, 4)])).toEqual([
      '      Wed 2026-12-02 09:00–17:00: 8 h',
      '      Thu 2026-12-03 09:00–17:00: 8 h',
      '      …',
      '      Tue 2026-12-08 09:00–17:00: 8 h',
      '      Wed 2026-12-09 09:00–13:00: 4 h',
      '      60 h on 8 days in all',
    ]);
  });

  it('has no last days where not all are told', () => {
    expect(lines([...week, day(8)], 3)).toEqual([
      '      Wed 2026-12-02 09:00–17:00: 8 h',
      '      Thu 2026-12-03 09:00–17:00: 8 h',
      '      …',
      '      56 h on 7 days, and 3 more stretches',
    ]);
  });
});

it('fits a terminal, and prints hostile text as text', () => {
  const hostile = 'a\u001b[31mred\u202e\u0007b '.repeat(20);
  const story = sampleStory(clockOf({ state: 'excluded', why: 'waived', waived_because: hostile }), {
    name: hostile,
    touches: [touch('2026-10-30T13:59:00Z', 'stops', { type: hostile, by: hostile })],
  });
  for (const width of [40, 80, 140]) {
    const lines = told(story, width);
    expect(lines.filter((line) => textWidth(line) > width)).toEqual([]);
    expect(lines.join('')).not.toMatch(CONTROL_CHARACTERS);
  }
});

it('says of an entry that may have ended the clock what leaves it open: its time, or an export that ends', () => {
  const entry = {
    when: { at: '2026-10-30T15:00:00Z' },
    state: 'rejected',
    evidence: 'history',
    verdict: 'maybe',
    file: 'history.csv',
    line: 13,
  } as const;
  const story = (why: ClockItem['why']) =>
    told(sampleStory(clockOf({ state: 'cannot_tell', why }), { ...bare, entries: [entry] })).join('\n');
  expect(story('not_exact')).toContain('its time is not known well enough to say');
  expect(story('beyond_complete_to')).toContain('an export that would show what came first ends too early');
});
