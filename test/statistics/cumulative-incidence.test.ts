import { describe, expect, test } from 'vitest';
import { cumulativeIncidence, type Observation } from '../../src/statistics/cumulative-incidence.js';
import { wilson } from '../../src/statistics/wilson.js';

/** `1e 2x 3c`: an event at 1, a competing one at 2, censored at 3. */
function observed(text: string): readonly Observation[] {
  const outcomes = { e: 'event', x: 'competing', c: 'censored' } as const;
  return Object.freeze(
    text.split(' ').map((word) => ({
      time: Number(word.slice(0, -1)),
      outcome: outcomes[word.at(-1) as 'e' | 'x' | 'c'],
    })),
  );
}

describe('the cumulative incidence', () => {
  test('is the plain share where everyone is followed', () => {
    const { value } = cumulativeIncidence(observed('1e 2e 3x 4x 9c 9c 9c 9c 9c 9c'), 8);
    expect(value).toBeCloseTo(0.2, 15);
  });

  test('weighs each event by who was still there', () => {
    // 10 at risk: event at 1 (0.1), competing at 2 (nobody there: 0.8), 3 censored, event at 4 of 7: 0.1 + 0.8 ÷ 7.
    // Then 0.8 × 6/7 still there; 5 censored, 6 competing of 5 (× 4/5); event at 7 of 4: 0.8 × 6/7 × 4/5 ÷ 4.
    const { value } = cumulativeIncidence(observed('1e 2x 3c 4e 5c 6x 7e 8c 9c 10c'), 8);
    expect(value).toBeCloseTo(0.1 + 0.8 / 7 + (0.8 * (6 / 7) * 0.8) / 4, 15);
  });

  test('is lower than where exits are treated as merely not followed', () => {
    const exits = cumulativeIncidence(observed('1e 2x 3e 4x 5e 6c'), 6).value;
    const censored = cumulativeIncidence(observed('1e 2c 3e 4c 5e 6c'), 6).value;
    expect(exits).toBeLessThan(censored);
  });

  test('is one less survival where nothing competes', () => {
    // R's survival, as recorded in statsmodels' tests: survival 0.546875 at 3, 0 at 5.
    const observations = observed('3c 1e 2e 3e 2c 1c 5e 3c');
    expect(cumulativeIncidence(observations, 3).value).toBeCloseTo(1 - 0.546875, 15);
    expect(cumulativeIncidence(observations, 5).value).toBe(1);
  });

  test('counts an event at the edge, and one censored with it as still there', () => {
    expect(cumulativeIncidence(observed('3e 3c'), 3).value).toBe(0.5);
    expect(cumulativeIncidence(observed('3e 3c'), 2.99).value).toBe(0);
  });

  test('does not depend on the order of the observations', () => {
    const forwards = observed('1e 2x 3c 4e 5c');
    expect(cumulativeIncidence(forwards.toReversed(), 4)).toEqual(cumulativeIncidence(forwards, 4));
  });
});

describe('its interval', () => {
  test('is log(−log) with the binomial variance where everyone is followed', () => {
    // 20 of 100, so the variance is 0.2 × 0.8 ÷ 100 = 0.04²; 1.96 × 0.04 ÷ (0.2 × ln 5) = 0.243556:
    // 0.2 to the powers e^0.243556 = 1.27578 and e^−0.243556 = 0.78384.
    const observations = observed(
      [...Array(20).fill('5e'), ...Array(30).fill('3x'), ...Array(50).fill('9c')].join(' '),
    );
    const { low, high } = cumulativeIncidence(observations, 8);
    expect(low).toBeCloseTo(0.12832, 4);
    expect(high).toBeCloseTo(0.28323, 4);
  });

  test("has Greenwood's variance where nothing competes", () => {
    // survival 0.546875 at 3; Greenwood: 0.546875² × (1/(8·7) + 1/(6·5) + 1/(4·3)) = 0.0402309.
    const { value, low } = cumulativeIncidence(observed('3c 1e 2e 3e 2c 1c 5e 3c'), 3);
    const reach =
      (1.959963984540054 * Math.sqrt(0.546875 * 0.546875 * (1 / 56 + 1 / 30 + 1 / 12))) /
      (value * -Math.log(value));
    expect(low).toBeCloseTo(Math.exp(Math.log(value) * Math.exp(reach)), 12);
  });

  test("is Wilson's where nobody or everybody had the event", () => {
    const nobody = cumulativeIncidence(observed('2c 9c 9c 9c'), 8);
    expect(nobody).toEqual({ value: 0, ...wilson(0, 3), atRisk: 3, followed: 3 });
    const everybody = cumulativeIncidence(observed('1e 2e 3e'), 8);
    expect(everybody).toEqual({ value: 1, ...wilson(3, 3), atRisk: 0, followed: 3 });
  });

  test('is everything where nothing was observed', () => {
    expect(cumulativeIncidence([], 8)).toEqual({ value: 0, low: 0, high: 1, atRisk: 0, followed: 0 });
  });
});

test('who is followed is who has an outcome by then, or is known to be without one', () => {
  const { atRisk, followed } = cumulativeIncidence(observed('1e 2x 3c 8c 9c 9e 8e'), 8);
  expect([atRisk, followed]).toEqual([3, 6]); // at risk: 8c, 9c, 9e; 3c is not followed
});
