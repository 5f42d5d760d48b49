import { describe, expect, it } from 'vitest';
import { HAND_OVER, RECYCLE } from '../../src/leads/event-log.js';
import { AFTER_FINAL, enter, OUT_OF_ORDER, startWay } from '../../src/leads/way.js';

/** Path lead 0, mql 1, accepted 2, opportunity 3; exits rejected 4, dead 5 (final). Handed over at mql. */
const rules = { stageCount: 4, isFinal: [false, true], handOverAt: 1, withdraws: false };
const [LEAD, MQL, ACCEPTED, OPPORTUNITY, REJECTED, DEAD] = [0, 1, 2, 3, 4, 5] as const;

type Step = readonly [state: number, by: 'own' | 'other'];

function walk(...steps: readonly Step[]): number[] {
  const way = startWay();
  return steps.map(([state, by]) => enter(way, rules, state, by === 'own'));
}

describe('a lead on its way', () => {
  it('is handed over once on the way along the path', () => {
    expect(walk([LEAD, 'other'], [MQL, 'other'], [ACCEPTED, 'other'])).toEqual([0, HAND_OVER, 0]);
  });

  it('is recycled and handed over again when it comes back from an exit, whatever evidences it', () => {
    const way = walk([MQL, 'other'], [REJECTED, 'other'], [MQL, 'other']);
    expect(way).toEqual([HAND_OVER, 0, RECYCLE | HAND_OVER]);
  });

  it('is handed over after an exit even where it comes back to an earlier stage first', () => {
    const way = walk([MQL, 'own'], [REJECTED, 'own'], [LEAD, 'own'], [MQL, 'own']);
    expect(way).toEqual([HAND_OVER, 0, RECYCLE, HAND_OVER]);
  });

  it('steps back by its own status; the step back itself hands nothing over', () => {
    expect(walk([MQL, 'own'], [ACCEPTED, 'own'], [MQL, 'own'], [ACCEPTED, 'own'])).toEqual([
      HAND_OVER,
      0,
      RECYCLE,
      0,
    ]);
  });

  it('is handed over again once it has stepped back past the hand-over', () => {
    const way = walk([MQL, 'own'], [ACCEPTED, 'own'], [LEAD, 'own'], [MQL, 'own']);
    expect(way).toEqual([HAND_OVER, 0, RECYCLE, HAND_OVER]);
  });

  it('stays where it is when other evidence dates an earlier stage later', () => {
    // The lead is still in opportunity, so that accepted is no recycle and the next step back is one.
    const way = walk([OPPORTUNITY, 'other'], [ACCEPTED, 'other'], [ACCEPTED, 'own']);
    expect(way).toEqual([0, OUT_OF_ORDER, RECYCLE]);
  });

  it('is handed over by the first recorded entry, also where that is out of order', () => {
    expect(walk([OPPORTUNITY, 'other'], [MQL, 'other'])).toEqual([0, OUT_OF_ORDER | HAND_OVER]);
  });

  it('counts what should not be, an entry after a final exit, and says so', () => {
    expect(walk([LEAD, 'other'], [DEAD, 'other'], [MQL, 'own'], [REJECTED, 'own'], [MQL, 'own'])).toEqual([
      0,
      0,
      AFTER_FINAL | RECYCLE | HAND_OVER,
      0,
      RECYCLE | HAND_OVER,
    ]);
  });

  it('goes from one exit to another without a recycle', () => {
    expect(walk([REJECTED, 'own'], [DEAD, 'own'])).toEqual([0, 0]);
  });
});
