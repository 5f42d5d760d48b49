import type { HeaderReading, Reading } from './reading.js';

/** One cell, or two, may look like anything: another dialect has to set so many rows right. */
const ENOUGH_ROWS = 2;
const APOSTROPHE = 39;
const DOUBLE_QUOTE = 34;

/** Of two ordinary dialects: the one that finds what is asked for, then most of it, then the more even records. */
export function isLikelier<M>(one: HeaderReading<M>, other: HeaderReading<M>): boolean {
  if (one.complete !== other.complete) return one.complete;
  if (one.score !== other.score) return one.score > other.score;
  if (one.score === 0) return one.headers.length > other.headers.length;
  return one.even > other.even;
}

/** Whether a reading leaves nothing to explain: all that is asked for is there, and all rows fit. */
export function isSettled<M>({ complete, census }: Reading<M>, sample: Uint8Array): boolean {
  if (!complete || census.ragged + census.broken > 0) return false;
  return census.apostrophes < ENOUGH_ROWS || !enclosesByApostrophe(sample);
}

/** Where double quotes are used, apostrophes enclose nothing. */
function enclosesByApostrophe(sample: Uint8Array): boolean {
  return sample.includes(APOSTROPHE) && !sample.includes(DOUBLE_QUOTE);
}

/**
 * Whether an unusual dialect is taken instead of what was found before: where that finds not what is asked for, or
 * where it leaves out rows that this one reads, without leaving out others.
 */
export function isSounder<M>(one: Reading<M>, other: Reading<M> | null): boolean {
  if (!one.complete) return false;
  const { sound, ragged, broken } = one.census;
  if (other === null || !other.complete)
    return sound > ragged + broken || (isQuoting(one) && ragged + broken === 0);
  if (one.dialect.quote === "'" && other.census.apostrophes >= ENOUGH_ROWS)
    return sound >= other.census.sound;
  const { census } = other;
  if (!isQuoting(one))
    return escapes(one, other) && sound >= census.sound && ragged + broken < census.ragged + census.broken;
  const gained = ragged + broken + ENOUGH_ROWS <= census.ragged + census.broken;
  return gained && sound >= census.sound + ENOUGH_ROWS && broken <= census.broken;
}

/** The same rare delimiter, with backslashes before quotes: the file is unusual anyway, so that one row tells it. */
function escapes<M>(one: Reading<M>, other: Reading<M>): boolean {
  return one.dialect.escapedBy === 'backslash' && one.dialect.delimiter === other.dialect.delimiter;
}

/** It differs in how cells are enclosed, not in what separates them. */
function isQuoting<M>({ dialect }: Reading<M>): boolean {
  return [',', ';', '\t', '|'].includes(dialect.delimiter);
}
