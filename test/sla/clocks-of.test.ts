import { describe, expect, it } from 'vitest';
import type { Sla } from '../../src/definition/definition.js';
import type { LiteralLead } from '../support/leads-of.js';
import type { LiteralTouch } from '../support/literal-touches.js';
import { clocksIn, dues, type Situation, verdicts } from './judged.js';

const FOUR_HOURS = { kind: 'working', seconds: 4 * 3600 } as const;
const FIRST_TOUCH: Partial<Sla> = { stops: ['touch'], within: FOUR_HOURS };

/** One lead per list of touches, each handed over on Monday 5 January at 10:00: due at 14:00. */
function touched(...touches: readonly (readonly LiteralTouch[])[]): Situation {
  return { leads: touches.map((): LiteralLead => ({ mql: '2026-01-05T10:00Z' })), touches };
}

const at = (time: string): LiteralTouch[] => [{ at: time }];

describe('a clock between instants', () => {
  it('is met up to and including the due moment, breached after it, overdue while it runs on', () => {
    const situation = touched(
      at('2026-01-05T10:00Z'),
      at('2026-01-05T14:00Z'),
      at('2026-01-05T14:00:01Z'),
      [],
    );
    expect(dues(situation, FIRST_TOUCH)).toEqual(Array(4).fill('2026-01-05T14:00:00Z'));
    expect(verdicts(situation, FIRST_TOUCH)).toEqual(['met', 'met', 'breached late', 'overdue']);
  });

  it('is due on the first moment after which as-of may be', () => {
    // As-of an instant is inclusive: due at 14:00 is due as of 14:00, and a second before it is not.
    const asOf = (text: string) => ({ ...touched([]), asOf: text });
    expect(verdicts(asOf('2026-01-05T14:00Z'), FIRST_TOUCH)).toEqual(['overdue']);
    expect(verdicts(asOf('2026-01-05T13:59:59Z'), FIRST_TOUCH)).toEqual(['running']);
  });

  it('is at risk when the agreed share of its working time has passed', () => {
    // Monday 15:00 + 4 working hours: Tuesday 11:00. Three quarters of it: Tuesday 10:00.
    const late = (asOf: string): Situation => ({
      leads: [{ mql: '2026-01-05T15:00Z' }],
      touches: [[]],
      asOf,
    });
    const sla = { ...FIRST_TOUCH, warnAt: 0.75 };
    expect(dues(late('2026-01-06T09:30Z'), sla)).toEqual(['2026-01-06T11:00:00Z']);
    expect(verdicts(late('2026-01-06T09:59:59Z'), sla)).toEqual(['running']);
    expect(verdicts(late('2026-01-06T10:00Z'), sla)).toEqual(['at_risk']);
  });

  it('is at risk by elapsed time where its window is elapsed', () => {
    // Friday 16:00 + 3 days: Monday 16:00. Half of that is Sunday 04:00, when nobody works.
    const over = (asOf: string): Situation => ({
      leads: [{ mql: '2026-01-09T16:00Z' }],
      touches: [[]],
      asOf,
    });
    const sla: Partial<Sla> = { within: { kind: 'elapsed', seconds: 3 * 86_400 }, warnAt: 0.5 };
    expect(verdicts(over('2026-01-11T03:59:59Z'), sla)).toEqual(['running']);
    expect(verdicts(over('2026-01-11T04:00Z'), sla)).toEqual(['at_risk']);
  });

  it('has each hand-over of a lead as a clock of its own', () => {
    const situation: Situation = {
      leads: [{ mql: ['2026-01-05T10:00Z', '2026-01-12T10:00Z'], rejected: '2026-01-06T10:00Z' }],
      touches: [at('2026-01-12T11:00Z')],
    };
    // The first was given up on Tuesday; that it is touched a week later is the second one's.
    expect(verdicts(situation, FIRST_TOUCH)).toEqual(['breached given_up', 'met']);
  });
});

describe('a clock that starts or stops on a date', () => {
  it('is met only where the end of the day is in time for its beginning', () => {
    // Handed over some time on Monday. From midnight it is due at 13:00, from its last moment on Tuesday at 13:00.
    const situation: Situation = {
      leads: Array.from({ length: 5 }, () => ({ mql: '2026-01-05' })),
      touches: [
        at('2026-01-05T12:00Z'),
        at('2026-01-06T13:00Z'),
        at('2026-01-06T13:00:01Z'),
        at('2026-01-06'),
        at('2026-01-07'),
      ],
    };
    expect(dues(situation, FIRST_TOUCH)[0]).toEqual(['2026-01-05T13:00:00Z', '2026-01-06T13:00:00Z']);
    expect(verdicts(situation, FIRST_TOUCH)).toEqual([
      'cannot_tell not_exact', // the touch may have been before the hand-over
      'cannot_tell not_exact',
      'breached late',
      'cannot_tell not_exact',
      'breached late',
    ]);
  });

  it('is met by a touch on the day of a hand-over at an instant only where all of the day after it is in time', () => {
    const sla = (hours: number): Partial<Sla> => ({ within: { kind: 'elapsed', seconds: hours * 3600 } });
    const situation: Situation = { leads: [{ mql: '2026-01-05T10:00Z' }], touches: [at('2026-01-06')] };
    expect(verdicts(situation, sla(13))).toEqual(['breached late']);
    expect(verdicts(situation, sla(14))).toEqual(['cannot_tell not_exact']);
    expect(verdicts(situation, sla(37))).toEqual(['cannot_tell not_exact']);
    expect(verdicts(situation, sla(38))).toEqual(['met']);
  });

  it('cannot be told to be due while as-of lies between the earliest and the latest', () => {
    const situation = { leads: [{ mql: '2026-01-05' }], touches: [[]], asOf: '2026-01-06T10:00Z' };
    expect(verdicts(situation, FIRST_TOUCH)).toEqual(['cannot_tell not_exact']);
    expect(Array.from(clocksIn(situation, FIRST_TOUCH).due)).toEqual([2]);
    expect(verdicts({ ...situation, asOf: '2026-01-06T13:00Z' }, FIRST_TOUCH)).toEqual(['overdue']);
    expect(verdicts({ ...situation, asOf: '2026-01-05T12:00Z' }, FIRST_TOUCH)).toEqual(['running']);
  });
});

describe('a stage entered on the day of a later one', () => {
  it('may be a step back from it, so that an earlier win may be of a former life', () => {
    // Won on the 6th, accepted again and won again on the 13th: if it was accepted after that, it stepped back and runs on.
    const situation: Situation = {
      leads: [
        { mql: '2026-01-05', accepted: ['2026-01-07', '2026-01-13'], won: ['2026-01-06', '2026-01-13'] },
      ],
      asOf: '2026-01-13',
    };
    const sla: Partial<Sla> = {
      starts: 'accepted',
      stops: ['won'],
      within: { kind: 'end_of_next_business_day' },
    };
    expect(verdicts(situation, sla)).toEqual(['met', 'cannot_tell not_exact']);
  });
});

describe('a stage entered again on the day of an exit', () => {
  const accept: Partial<Sla> = { stops: ['accepted'], within: { kind: 'working_days', days: 2 } };
  const rejectedOn = (rejected: string, also: LiteralLead = {}): Situation => ({
    leads: [{ mql: ['2026-01-06', '2026-01-08'], rejected, ...also }],
    asOf: '2026-01-08',
  });

  it('may be no hand-over, so that the one before runs on', () => {
    // Rejected and handed over on the 6th, in whichever order: rejected first, that hand-over still waits on the 8th.
    expect(verdicts(rejectedOn('2026-01-06'), accept)[0]).toBe('cannot_tell not_exact');
    expect(verdicts(rejectedOn('2026-01-07'), accept)[0]).toBe('breached given_up');
  });

  it('may be no hand-over, so that what comes after it may decide the one before', () => {
    const decided = { ...rejectedOn('2026-01-06', { accepted: '2026-01-09' }), asOf: '2026-01-15' };
    const inAWeek: Partial<Sla> = { ...accept, within: { kind: 'working_days', days: 5 } };
    expect(verdicts(decided, inAWeek)[0]).toBe('cannot_tell not_exact');
    // The exit of the 6th stopped it, or else the acceptance of the 9th did.
    expect(verdicts(decided, { ...inAWeek, stops: ['accepted', 'rejected'] })[0]).toBe('met');
  });
});

describe('a verdict that was met', () => {
  const win: Partial<Sla> = { stops: ['won'], within: { kind: 'working_days', days: 2 } };

  it('stays so where the lead is handed over again after an exit, whatever the order of that day', () => {
    // Won on the 5th, rejected on the 6th: nothing of the 16th makes that win the second hand-over's.
    const situation: Situation = {
      leads: [
        {
          mql: ['2026-01-05', '2026-01-16'],
          accepted: ['2026-01-05', '2026-01-16'],
          won: '2026-01-05',
          rejected: '2026-01-06',
        },
      ],
      asOf: '2026-01-16',
    };
    expect(verdicts(situation, win)).toEqual(['met', 'running']);
  });

  it('stays so where the lead may have been handed over again, but not before what met it', () => {
    // Rejected and handed over on the 13th: in this order the exit lies between the win and that, in the other it is none.
    const situation: Situation = {
      leads: [{ mql: ['2026-01-05', '2026-01-13'], won: '2026-01-06', rejected: '2026-01-13' }],
      asOf: '2026-01-13',
    };
    expect(verdicts(situation, win)[0]).toBe('met');
  });
});

describe('exports that end early', () => {
  it('never make a lead overdue, nor late', () => {
    // Due on Monday at 14:00.
    const complete = (to: string, ...touches: LiteralTouch[]): Situation => ({
      ...touched(touches),
      completeTo: { touches: to },
    });
    expect(verdicts(complete('2026-01-05T13:00Z'), FIRST_TOUCH)).toEqual(['cannot_tell beyond_complete_to']);
    expect(verdicts(complete('2026-01-05T14:00Z'), FIRST_TOUCH)).toEqual(['overdue']);
    const late: LiteralTouch = { at: '2026-01-05T15:00Z' };
    expect(verdicts(complete('2026-01-05T13:00Z', late), FIRST_TOUCH)).toEqual([
      'cannot_tell beyond_complete_to',
    ]);
    expect(verdicts(complete('2026-01-05T15:00Z', late), FIRST_TOUCH)).toEqual(['breached late']);
  });

  it('leave a touch on record in time, but nobody knows whether others run', () => {
    const situation = { ...touched(at('2026-01-05T11:00Z'), []), asOf: '2026-01-05T13:00Z' };
    const early = { ...situation, completeTo: { touches: '2026-01-05T12:00Z' } };
    expect(verdicts(early, FIRST_TOUCH)).toEqual(['met', 'cannot_tell beyond_complete_to']);
    expect(verdicts(situation, FIRST_TOUCH)).toEqual(['met', 'running']);
  });

  it('leave it open whether a lead was given up for an agreed reason', () => {
    const sla = { ...FIRST_TOUCH, unlessReasons: ['Spam'] };
    const situation: Situation = {
      leads: [{ mql: '2026-01-05T10:00Z', 'reason:rejected': '' }],
      touches: [[]],
      completeTo: { leads: '2026-01-05T13:00Z' },
    };
    expect(verdicts(situation, sla)).toEqual(['cannot_tell beyond_complete_to']);
    expect(verdicts(situation, FIRST_TOUCH)).toEqual(['overdue']);
  });

  it('leave it open whether a lead was touched before it was given up', () => {
    const situation: Situation = {
      leads: [{ mql: '2026-01-05T10:00Z', rejected: '2026-01-05T12:00Z' }],
      touches: [[]],
    };
    const early = { ...situation, asOf: '2026-01-05T13:00Z', completeTo: { touches: '2026-01-05T11:00Z' } };
    expect(verdicts(early, FIRST_TOUCH)).toEqual(['cannot_tell beyond_complete_to']);
    expect(verdicts({ ...early, completeTo: {} }, FIRST_TOUCH)).toEqual(['breached given_up']);
  });
});

describe('giving a lead up', () => {
  const given = (touches: LiteralTouch[], exit: string, also: LiteralLead = {}): Situation => ({
    leads: [{ mql: '2026-01-05T10:00Z', rejected: exit, ...also }],
    touches: [touches],
  });

  it('breaches before the stop, whatever is due', () => {
    expect(verdicts(given([], '2026-01-05T11:00Z'), FIRST_TOUCH)).toEqual(['breached given_up']);
    const asOf = { asOf: '2026-01-05T12:00Z' };
    expect(verdicts({ ...given([], '2026-01-05T11:00Z'), ...asOf }, FIRST_TOUCH)).toEqual([
      'breached given_up',
    ]);
  });

  it('is none at the moment of the stop, nor after it', () => {
    expect(verdicts(given(at('2026-01-05T11:00Z'), '2026-01-05T11:00Z'), FIRST_TOUCH)).toEqual(['met']);
    expect(verdicts(given(at('2026-01-05T11:00Z'), '2026-01-05T11:00:01Z'), FIRST_TOUCH)).toEqual(['met']);
    expect(verdicts(given(at('2026-01-05T11:00:01Z'), '2026-01-05T11:00Z'), FIRST_TOUCH)).toEqual([
      'breached given_up',
    ]);
  });

  it('cannot be told to be first on the day of the touch, unless that is late either way', () => {
    const sameDay = given(at('2026-01-06T11:00Z'), '2026-01-06');
    const twoDays: Partial<Sla> = { within: { kind: 'working_days', days: 2 } };
    expect(verdicts(sameDay, twoDays)).toEqual(['cannot_tell not_exact']);
    expect(verdicts(sameDay, FIRST_TOUCH)).toEqual(['breached late']);
  });

  it('ends an overdue clock, also where the touches export tells less far', () => {
    // Due on Monday at 14:00, touches complete to Wednesday, rejected on Friday: late, and nobody's to answer any more.
    const situation = {
      ...given([], '2026-01-09T10:00Z'),
      completeTo: { touches: '2026-01-07T12:00Z' },
    };
    expect(verdicts(situation, FIRST_TOUCH)).toEqual(['breached given_up']);
  });

  it('is excluded for an agreed reason, as it is written or by another spelling', () => {
    const sla = { ...FIRST_TOUCH, unlessReasons: ['Spam'] };
    const aliases = new Map([['reason', new Map([['junk', 'Spam']])]]);
    const because = (reason: string) => ({
      ...given([], '2026-01-05T14:00Z', { 'reason:rejected': reason }),
      also: { aliases },
    });
    expect(verdicts(because('Spam'), sla)).toEqual(['excluded unless']);
    expect(verdicts(because('junk'), sla)).toEqual(['excluded unless']);
    expect(verdicts(because('Too small'), sla)).toEqual(['breached given_up']);
  });

  it('for an agreed reason excuses no clock that was overdue by then', () => {
    const sla = { ...FIRST_TOUCH, unlessReasons: ['Spam'] };
    const spam = (exit: string) => given([], exit, { 'reason:rejected': 'Spam' });
    // Due on Monday at 14:00: an exit that day may have been before it.
    expect(verdicts(spam('2026-01-05T14:00:01Z'), sla)).toEqual(['breached given_up']);
    expect(verdicts(spam('2026-01-26'), sla)).toEqual(['overdue']);
    expect(verdicts({ ...spam('2026-01-26'), asOf: '2026-02-01' }, sla)).toEqual(['breached given_up']);
    expect(verdicts(spam('2026-01-05'), sla)).toEqual(['cannot_tell not_exact']);
  });

  it('for an agreed reason excuses no touch that was late before', () => {
    const sla = { ...FIRST_TOUCH, unlessReasons: ['Spam'] };
    const spam = { 'reason:rejected': 'Spam' };
    const late = at('2026-01-06T10:00Z');
    expect(verdicts(given(late, '2026-01-06T11:00Z', spam), sla)).toEqual(['breached late']);
    expect(verdicts(given(late, '2026-01-05', spam), sla)).toEqual(['cannot_tell not_exact']);
  });

  it('takes the reason of a lost deal where the exit is by deal', () => {
    const situation: Situation = {
      leads: [{ mql: '2026-01-05T10:00Z', lost: '2026-01-05T13:00Z' }],
      evidence: { lost: { column: null, deal: { on: 'lost' } } },
      deals: [{ lead: 0, created: '2026-01-05T11:00Z', lost: '2026-01-05T13:00Z', reason: 'Spam' }],
      touches: [[]],
    };
    expect(verdicts(situation, { ...FIRST_TOUCH, unlessReasons: ['Spam'] })).toEqual(['excluded unless']);
    expect(verdicts(situation, FIRST_TOUCH)).toEqual(['breached given_up']);
  });

  it('at an unknown time breaches where nothing stopped the clock; of a stop in time nobody knows which was first', () => {
    expect(verdicts(given([], 'undated'), FIRST_TOUCH)).toEqual(['breached given_up']);
    expect(verdicts(given(at('2026-01-05T11:00Z'), 'undated'), FIRST_TOUCH)).toEqual([
      'cannot_tell unknown_time',
    ]);
    expect(verdicts(given(at('2026-01-05T10:00Z'), 'undated'), FIRST_TOUCH)).toEqual(['met']);
    expect(verdicts(given(at('2026-01-06T11:00Z'), 'undated'), FIRST_TOUCH)).toEqual(['breached late']);
  });

  it('at an unknown time for an agreed reason excuses only what is not due yet', () => {
    const sla = { ...FIRST_TOUCH, unlessReasons: ['Spam'] };
    const spam = { 'reason:rejected': 'Spam' };
    const undue = { ...given([], 'undated', spam), asOf: '2026-01-05T13:00Z' };
    expect(verdicts(undue, sla)).toEqual(['excluded unless']);
    expect(verdicts(given([], 'undated', spam), sla)).toEqual(['cannot_tell unknown_time']);
    const late = at('2026-01-06T11:00Z');
    expect(verdicts(given(late, 'undated', spam), sla)).toEqual(['cannot_tell unknown_time']);
  });
});

describe('what starts a clock', () => {
  const within: Partial<Sla> = { stops: ['won'], within: { kind: 'elapsed', seconds: 86_400 } };

  it('is every dated entry of a stage or exit', () => {
    const situation: Situation = {
      leads: [
        {
          mql: '2026-01-02',
          rejected: ['2026-01-05T10:00Z', '2026-01-09T10:00Z'],
          accepted: '2026-01-07T10:00Z',
        },
        { rejected: 'undated' },
      ],
    };
    const takenBack = { ...within, starts: 'rejected', stops: ['mql'] };
    // Back on Wednesday, two days after the first; never after the second.
    expect(verdicts(situation, takenBack)).toEqual(['breached late', 'overdue']);
    expect(verdicts(situation, { ...within, starts: 'accepted' })).toEqual(['breached given_up']);
  });

  it('is the creation of the lead, where that is on record', () => {
    const situation: Situation = {
      leads: [{}, {}, {}],
      created: ['2026-01-05T10:00Z', undefined, '2026-01-05'],
      touches: [at('2026-01-05T11:00Z'), [], []],
    };
    expect(verdicts(situation, { ...FIRST_TOUCH, starts: 'created' })).toEqual(['met', 'overdue']);
    const { created: _, ...without } = situation;
    expect(clocksIn(without, { ...FIRST_TOUCH, starts: 'created' }).lacking).toEqual({
      what: 'column',
      export: 'leads',
      column: 'created',
    });
  });

  it('is each assignment to a person, the first with the creation', () => {
    const situation: Situation = {
      leads: [{ owner: 'Ben' }, { owner: 'Ann' }, { owner: 'Queue' }],
      created: ['2026-01-05T09:00Z', '2026-01-05T10:00Z', '2026-01-05T10:00Z'],
      ownerChanges: [
        [
          { at: '2026-01-05T12:00Z', from: 'Queue', to: 'Ann' },
          { at: '2026-01-06T12:00Z', from: 'Ann', to: 'Queue' },
          { at: '2026-01-07T12:00Z', from: 'Queue', to: 'Ben' },
        ],
        [],
        [],
      ],
      touches: [[{ at: '2026-01-05T13:00Z', by: 'Ann' }], [], []],
      also: { touches: { counts: new Map(), contactOutcomes: [], notBy: ['Queue'], lookBackSeconds: 0 } },
    };
    const sla = { ...FIRST_TOUCH, starts: 'assigned' };
    expect(verdicts(situation, sla)).toEqual(['met', 'overdue', 'overdue']);
    expect(Array.from(clocksIn(situation, sla).of)).toEqual([0, 0, 1]);
    const { ownerChanges: _, ...without } = situation;
    expect(clocksIn(without, sla).lacking).toEqual({ what: 'export', export: 'owner_history' });
  });

  it('is no assignment that only a later as-of knows of', () => {
    const changes: Situation['ownerChanges'] = [[{ at: '2026-01-20T12:00Z', from: 'Queue', to: 'Ann' }]];
    const situation = (asOf: string): Situation => ({
      asOf,
      leads: [{ owner: 'Ann' }],
      created: ['2026-01-05T09:00Z'],
      ownerChanges: changes,
      touches: [[{ at: '2026-01-06T09:00Z', by: 'Queue' }]],
      also: { touches: { counts: new Map(), contactOutcomes: [], notBy: ['Queue'], lookBackSeconds: 0 } },
    });
    const startsAsOf = (asOf: string) => [
      ...clocksIn(situation(asOf), { ...FIRST_TOUCH, starts: 'assigned' }).startAt,
    ];
    expect(startsAsOf('2026-01-15')).toEqual([]);
    expect(startsAsOf('2026-01-25')).toEqual([Date.parse('2026-01-20T12:00Z')]);
  });

  it('lacks what no export tells', () => {
    const byStatus = { evidence: { mql: { column: null, status: ['MQL'] } } };
    expect(clocksIn({ leads: [{ mql: 'undated' }], touches: [[]], ...byStatus }, FIRST_TOUCH)).toMatchObject({
      count: 0,
      lacking: { what: 'state', state: 0 },
    });
    expect(clocksIn({ leads: [{}] }, FIRST_TOUCH).lacking).toEqual({ what: 'export', export: 'touches' });
  });
});

describe('a stage that stops a clock', () => {
  const sla: Partial<Sla> = { stops: ['accepted'], within: { kind: 'working_days', days: 1 } };
  const start = '2026-01-05T10:00Z'; // due Tuesday 10:00

  it('does so too by a later one, no later than that', () => {
    const leads = [
      { mql: start, accepted: '2026-01-06T10:00Z' },
      { mql: start, won: '2026-01-06T09:00Z', accepted: '2026-01-08T09:00Z' },
      { mql: start, accepted: '2026-01-06T10:00:01Z' },
    ];
    expect(verdicts({ leads }, sla)).toEqual(['met', 'met', 'breached late']);
  });

  it('does so at the start where it was entered shortly before', () => {
    const leads = [
      { accepted: '2025-12-29T10:00Z', mql: start }, // seven days
      { accepted: '2025-12-28T10:00Z', mql: start },
      { accepted: '2026-01-05T09:00Z', rejected: '2026-01-05T09:30Z', mql: start },
    ];
    expect(verdicts({ leads }, sla)).toEqual(['met', 'overdue', 'overdue']);
    expect(clocksIn({ leads }, sla).endAt[0]).toBe(Date.parse(start));
  });

  it('does so on the same date, where only dates are known, unless an exit may have been between', () => {
    const leads = [
      { mql: '2026-01-05', accepted: '2026-01-05' },
      { mql: '2026-01-05', accepted: '2026-01-05', rejected: '2026-01-05' },
    ];
    // Due on Tuesday between 09:00 and, from the end of Monday, Wednesday 09:00.
    expect(verdicts({ leads }, sla)).toEqual(['met', 'cannot_tell not_exact']);
  });

  it('at an unknown time cannot be told', () => {
    const leads = [
      { mql: start, accepted: 'undated' },
      { mql: start, won: 'undated' },
      { mql: start, accepted: '2026-01-06T09:00Z', won: 'undated' },
      { mql: start, accepted: '2026-01-07T09:00Z', won: 'undated' },
    ];
    expect(verdicts({ leads }, sla)).toEqual([
      'cannot_tell unknown_time',
      'cannot_tell unknown_time',
      'met',
      'cannot_tell unknown_time',
    ]);
  });

  it('cannot be told of a lead that has left since, where a status now is all that would tell', () => {
    const evidence = {
      accepted: { column: null, status: ['Accepted'] },
      won: { column: null, status: ['Won'] },
    };
    const leads = [
      { mql: start, accepted: 'undated' },
      { mql: start, rejected: '2026-01-06T09:00Z' },
      { mql: start },
    ];
    expect(verdicts({ leads, evidence }, sla)).toEqual([
      'cannot_tell unknown_time',
      'cannot_tell unknown_time',
      'overdue',
    ]);
  });

  it('is not overwritten by an exit that was over before the start', () => {
    const evidence = {
      accepted: { column: null, status: ['Accepted'] },
      won: { column: null, status: ['Won'] },
    };
    const leads = [
      { mql: start, rejected: '2025-12-29T09:00Z' },
      { mql: start, rejected: '2025-12-29' },
      // On the date of the start it may have been after that.
      { mql: start, rejected: start.slice(0, 10) },
      { mql: start, rejected: 'undated' },
    ];
    expect(verdicts({ leads, evidence }, sla)).toEqual([
      'overdue',
      'overdue',
      'cannot_tell unknown_time',
      'cannot_tell unknown_time',
    ]);
  });

  it('of several that stop it is the first', () => {
    const either = { ...sla, stops: ['accepted', 'rejected'] };
    const leads = [
      { mql: start, rejected: '2026-01-06T10:00Z' },
      { mql: start, rejected: '2026-01-06T10:00:01Z' },
      { mql: start, accepted: '2026-01-05T11:00Z', rejected: '2026-01-08T10:00Z' },
      { mql: start, lost: '2026-01-05T11:00Z' },
    ];
    expect(verdicts({ leads }, either)).toEqual(['met', 'breached late', 'met', 'breached given_up']);
    const touchOrStage = { ...sla, stops: ['touch', 'accepted'] };
    const touches = [[], [], at('2026-01-05T10:30Z'), at('2026-01-05T10:30Z')];
    expect(verdicts({ leads, touches }, touchOrStage)).toEqual([
      'breached given_up',
      'breached given_up',
      'met',
      'met',
    ]);
  });

  it('decides a hand-over only up to the next one', () => {
    // From accepted back to lead by hand would be a step back; here mql is entered again after `lead` was.
    const situation: Situation = {
      stages: ['lead', 'mql', 'accepted'],
      exits: [],
      handOver: { at: 1, accepted: 2, rejected: [], decideWithin: { kind: 'working_days', days: 2 } },
      leads: [
        {
          lead: ['2026-01-02T10:00Z', '2026-01-05T12:00Z'],
          mql: ['2026-01-05T10:00Z', '2026-01-06T09:00Z'],
          accepted: '2026-01-06T09:30Z',
        },
      ],
    };
    expect(verdicts(situation, sla)).toEqual(['breached handed_over_again', 'met']);
    const ownStage = { ...sla, starts: 'mql' };
    expect(verdicts(situation, ownStage)).toEqual(['met', 'met']);
  });

  it('decides a hand-over also after steps back to the stage of that, which hand nothing over', () => {
    const lead = {
      mql: ['2026-01-05', '2026-01-07', '2026-01-09'],
      accepted: ['2026-01-06', '2026-01-08'],
      won: '2026-01-12',
    };
    const win: Partial<Sla> = { stops: ['won'], within: { kind: 'working_days', days: 7 } };
    expect(verdicts({ leads: [lead] }, win)).toEqual(['met']);
  });

  it('in which a lead already stands as it is assigned starts no clock, unless it may have left it', () => {
    const assigned = { ...sla, starts: 'assigned' };
    const passed = (lead: LiteralLead): Situation => ({
      leads: [{ mql: '2026-01-02', ...lead }],
      ownerChanges: [[{ at: start, to: 'Ann', from: '' }]],
    });
    expect(verdicts(passed({ accepted: '2026-01-02' }), assigned)).toEqual([]);
    const created = {
      ...passed({ accepted: '2026-01-02', owner: 'Ann' }),
      ownerChanges: [[]],
      created: [start],
    };
    expect(verdicts(created, assigned)).toEqual([]);
    expect(verdicts(passed({ won: '2026-01-02' }), assigned)).toEqual([]);
    expect(verdicts(passed({}), assigned)).toEqual(['overdue']);
    expect(verdicts(passed({ accepted: '2026-01-02', rejected: '2026-01-03' }), assigned)).toEqual([
      'overdue',
    ]);
    expect(verdicts(passed({ accepted: '2026-01-03', rejected: '2026-01-03' }), assigned)).toEqual([
      'cannot_tell not_exact',
    ]);
    // What has the very instant of the assignment comes after it.
    expect(verdicts(passed({ accepted: '2026-01-02', rejected: start }), assigned)).toEqual([]);
  });

  it('before the creation stops no clock; on the date of it does, as nothing comes before that', () => {
    const created = { ...sla, starts: 'created' };
    const since = (at: string, mql: string): Situation => ({ leads: [{ accepted: mql }], created: [at] });
    expect(verdicts(since(start, '2026-01-02'), created)).toEqual(['overdue']);
    expect(verdicts(since('2026-01-05', '2026-01-05'), created)).toEqual(['met']);
  });
});

describe('events of one date', () => {
  const fiveDays = { kind: 'working_days', days: 5 } as const;
  const exitFirst: Situation = {
    leads: [{ mql: '2026-01-05', accepted: '2026-01-06', rejected: '2026-01-06' }],
  };

  it('leave open whether an exit was before the stop', () => {
    const accept: Partial<Sla> = { stops: ['accepted'], within: fiveDays };
    expect(verdicts(exitFirst, accept)).toEqual(['cannot_tell not_exact']);
    expect(verdicts(exitFirst, { ...accept, stops: ['accepted', 'rejected'] })).toEqual(['met']);
    // Late either way.
    const inAnHour = { kind: 'elapsed', seconds: 3600 } as const;
    expect(verdicts({ ...exitFirst, asOf: '2026-01-07' }, { ...accept, within: inAnHour })).toEqual([
      'cannot_tell not_exact',
    ]);
    const later: Situation = {
      leads: [{ mql: '2026-01-05', accepted: '2026-01-07', rejected: '2026-01-07' }],
    };
    expect(verdicts(later, { ...accept, within: inAnHour })).toEqual(['breached late']);
  });

  it('leave open whether the stop was before the start, where a lead steps out of an exit', () => {
    const takeBack: Partial<Sla> = { starts: 'rejected', stops: ['accepted'], within: fiveDays };
    expect(verdicts(exitFirst, takeBack)).toEqual(['cannot_tell not_exact']);
  });

  it('leave open whether an exit was before the start', () => {
    const leads = [{ mql: '2026-01-05', rejected: '2026-01-05', accepted: '2026-01-07' }];
    expect(verdicts({ leads }, { stops: ['accepted'], within: fiveDays })).toEqual(['cannot_tell not_exact']);
  });
});

describe('what was agreed for some', () => {
  const source = (values: string[], not = false) => [{ attribute: 'source', not, values }];

  it('is the first of the terms that matches', () => {
    const sla: Partial<Sla> = {
      ...FIRST_TOUCH,
      target: [{ from: null, value: 0.8 }],
      terms: [
        {
          for: source(['Demo']),
          within: { kind: 'elapsed', seconds: 900 },
          target: [{ from: null, value: 0.95 }],
        },
        { for: source(['Demo', 'Web']), within: null, target: [] },
      ],
    };
    const leads = ['Demo', 'Web', 'Fair'].map((name) => ({ mql: '2026-01-05T10:00Z', source: name }));
    const touches = leads.map(() => at('2026-01-05T10:15:01Z'));
    expect(verdicts({ leads, touches }, sla)).toEqual(['breached late', 'met', 'met']);
    const { term, target } = clocksIn({ leads, touches }, sla);
    expect([Array.from(term), Array.from(target)]).toEqual([
      [0, 1, -1],
      [0.95, 0.8, 0.8],
    ]);
  });

  it('is a filter, a waiver until its day, and the day from which the agreement is in force', () => {
    const sla: Partial<Sla> = { ...FIRST_TOUCH, id: 'first-touch', appliesTo: source(['Bought'], true) };
    const situation: Situation = {
      leads: [
        { mql: '2026-01-01T10:00Z' },
        { mql: '2026-01-05T10:00Z', source: 'Bought' },
        { mql: ['2026-01-05T10:00Z', '2026-01-07T10:00Z'], rejected: '2026-01-06T10:00Z' },
      ],
      touches: [[], [], []],
      also: {
        effectiveFrom: Date.parse('2026-01-02') / 86_400_000,
        waivers: [
          {
            sla: 'first-touch',
            lead: 'L2',
            reason: 'test',
            by: 'Ann',
            until: Date.parse('2026-01-05') / 86_400_000,
            line: 1,
          },
          { sla: 'other', lead: 'L0', reason: 'test', by: 'Ann', until: null, line: 2 },
        ],
      },
    };
    expect(verdicts(situation, sla)).toEqual([
      'excluded not_in_force',
      'excluded filtered',
      'excluded waived',
      'overdue',
    ]);
    expect(dues(situation, sla)[2]).toBe('2026-01-05T14:00:00Z');
  });

  it('is a target in force on the day of the start', () => {
    const from = Date.parse('2026-01-06') / 86_400_000;
    const target = [
      { from: null, value: 0.8 },
      { from, value: 0.9 },
    ];
    const leads = [{ mql: '2026-01-05T23:59Z' }, { mql: '2026-01-06T00:00Z' }, { mql: '2026-01-06' }];
    const { target: agreed } = clocksIn({ leads, touches: [[], [], []] }, { ...FIRST_TOUCH, target });
    expect(Array.from(agreed)).toEqual([0.8, 0.9, 0.9]);
  });
});

describe('the owner of a clock', () => {
  it('is who had the lead when it fell due, or has it while that is to come', () => {
    const situation: Situation = {
      leads: [
        { mql: '2026-01-05T10:00Z', owner: 'Cy' },
        { mql: '2026-01-15T11:00Z', owner: 'Cy' },
      ],
      ownerChanges: [
        [
          { at: '2026-01-05T13:00Z', from: 'Ann', to: 'Ben' },
          { at: '2026-01-05T14:30Z', from: 'Ben', to: 'Cy' },
        ],
        [{ at: '2026-01-15T11:30Z', from: 'Ann', to: 'Cy' }],
      ],
      touches: [[], []],
    };
    const { owner, ownerIsNow } = clocksIn(situation, FIRST_TOUCH);
    expect(Array.from(owner.codes, (code) => owner.values[code])).toEqual(['Ben', 'Cy']);
    expect(ownerIsNow).toBe(false);
  });
});

describe('a number of touches', () => {
  const sla: Partial<Sla> = {
    starts: 'accepted',
    stops: [],
    touches: { atLeast: 2, onDays: 2, of: {} },
    or: ['won'],
    before: ['rejected'],
    within: { kind: 'working_days', days: 3 },
  };
  const accepted = { mql: '2026-01-02', accepted: '2026-01-05T10:00Z' }; // due on Thursday 10:00
  const twice = [{ at: '2026-01-05T11:00Z' }, { at: '2026-01-06T11:00Z' }];

  it('is met by enough of them or by what settles it too, and breached by giving up before', () => {
    const situation: Situation = {
      leads: [
        accepted,
        accepted,
        { ...accepted, won: '2026-01-06T09:00Z' },
        { ...accepted, rejected: '2026-01-06T10:00Z' },
        { ...accepted, lost: '2026-01-06T10:00Z' }, // not what gives up
      ],
      touches: [twice, twice.slice(1), [], twice, twice],
    };
    expect(verdicts(situation, sla)).toEqual(['met', 'overdue', 'met', 'breached given_up', 'met']);
  });

  it('runs on over the next hand-over, also where a stage settles it too', () => {
    const twoTouches: Partial<Sla> = {
      stops: [],
      touches: { atLeast: 2, onDays: null, of: {} },
      within: { kind: 'working_days', days: 5 },
    };
    const situation: Situation = {
      stages: ['lead', 'mql', 'accepted'],
      exits: [],
      handOver: { at: 1, accepted: 2, rejected: [], decideWithin: { kind: 'working_days', days: 2 } },
      leads: [
        { lead: ['2026-01-02T10:00Z', '2026-01-05T12:00Z'], mql: ['2026-01-05T10:00Z', '2026-01-06T09:00Z'] },
      ],
      touches: [[{ at: '2026-01-06T10:00Z' }, { at: '2026-01-07T10:00Z' }]],
    };
    expect(verdicts(situation, twoTouches)).toEqual(['met', 'met']);
    expect(verdicts(situation, { ...twoTouches, or: ['accepted'] })).toEqual(['met', 'met']);
  });
});
