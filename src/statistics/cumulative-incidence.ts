import { normalQuantile } from './normal-quantile.js';
import { wilson } from './wilson.js';

/** One subject: the event itself, a competing one that rules it out for good, or not followed any further. */
export interface Observation {
  /** From the start to the outcome, in any one unit. */
  readonly time: number;
  readonly outcome: 'event' | 'competing' | 'censored';
}

export interface CumulativeIncidence {
  /** The share in which the event has happened by then, 0–1. */
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** How many are known to be still without an outcome at that time: few of them, and the value is a plateau. */
  readonly atRisk: number;
  /** How many of the observations settle it: an outcome by then, or still without one. */
  readonly followed: number;
}

/**
 * In what share an event happens within a time, where some are not followed that long: the Aalen–Johansen estimate
 * (Aalen and Johansen, Scand J Stat 5, 1978). A lead lost for good stays in the denominator; treated as censored
 * it would raise the estimate. The edge counts, and who is censored at a time is still at risk of its events.
 *
 * The interval is log(−log) of the estimate, with the delta-method variance of Marubini and Valsecchi ("Analysing
 * Survival Data", 1995, chapter 10; Choudhury, Stat Med 21, 2002), which is Greenwood's where nothing competes.
 * At 0 or 1 it does not exist; Wilson's, of those followed, takes its place. Of nothing observed it is 0–1.
 */
export function cumulativeIncidence(
  observations: readonly Observation[],
  at: number,
  level = 0.95,
): CumulativeIncidence {
  const steps = stepsUntil(observations, at);
  const value = steps.at(-1)?.incidence ?? 0;
  const atRisk = observations.filter((one) => one.time > at || isCensoredAt(one, at)).length;
  const followed = atRisk + steps.reduce((sum, step) => sum + step.outcomes, 0);
  const interval =
    value > 0 && value < 1
      ? logMinusLog(value, Math.sqrt(variance(steps, value)), level)
      : wilson(value === 0 ? 0 : followed, followed, level);
  return { value, ...interval, atRisk, followed };
}

function isCensoredAt(one: Observation, at: number): boolean {
  return one.time === at && one.outcome === 'censored';
}

/** What happens at one distinct time. */
interface Step {
  readonly atRisk: number;
  readonly events: number;
  /** Events and competing ones. */
  readonly outcomes: number;
  /** The share without any outcome just before. */
  readonly survivalBefore: number;
  /** The share with the event, this time's included. */
  readonly incidence: number;
}

function stepsUntil(observations: readonly Observation[], at: number): Step[] {
  const sorted = observations.toSorted((a, b) => a.time - b.time);
  const steps: Step[] = [];
  let [survival, incidence] = [1, 0];
  for (let i = 0; i < sorted.length && sorted[i]!.time <= at; ) {
    const atRisk = sorted.length - i;
    const time = sorted[i]!.time;
    let [events, outcomes] = [0, 0];
    for (; i < sorted.length && sorted[i]!.time === time; i++) {
      if (sorted[i]!.outcome === 'event') events++;
      if (sorted[i]!.outcome !== 'censored') outcomes++;
    }
    if (outcomes === 0) continue;
    incidence += (survival * events) / atRisk;
    steps.push({ atRisk, events, outcomes, survivalBefore: survival, incidence });
    survival *= (atRisk - outcomes) / atRisk;
  }
  return steps;
}

function variance(steps: readonly Step[], value: number): number {
  let sum = 0;
  for (const { atRisk: n, events, outcomes, survivalBefore, incidence } of steps) {
    const later = value - incidence;
    sum += (survivalBefore * survivalBefore * events * (n - events)) / (n * n * n);
    sum -= (2 * later * survivalBefore * events) / (n * n);
    // Where all at risk have their outcome, nothing comes later and the term is 0 (not 0 ÷ 0).
    if (outcomes < n) sum += (later * later * outcomes) / (n * (n - outcomes));
  }
  return Math.max(0, sum);
}

/** value^exp(±z·error ÷ (value·log value)), written with exp and log alone. */
function logMinusLog(value: number, error: number, level: number): { low: number; high: number } {
  const log = Math.log(value);
  const reach = (normalQuantile((1 + level) / 2) * error) / (value * -log);
  return { low: Math.exp(log * Math.exp(reach)), high: Math.exp(log * Math.exp(-reach)) };
}
