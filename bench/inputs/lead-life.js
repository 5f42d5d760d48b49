import { bits, pick } from './random.js';

export const DAY = 86_400_000;
const FROM = Date.UTC(2025, 0, 1);
const DAYS = 545;
/** Before this moment everything has happened: in the evening of 30 June 2026. */
const END = FROM + DAYS * DAY + 20 * 3_600_000;
const MINUTE = 60_000;

export const OWNERS = Array.from({ length: 200 }, (_, index) => `Owner ${String(index).padStart(3, '0')}`);

/** What becomes of a lead's status, change by change; a third never interest Sales. */
const WAYS = [
  ['MQL', 'Accepted', 'Qualified', 'Rejected'],
  ['MQL', 'Rejected', 'Nurturing', 'MQL'],
  ['MQL', 'Accepted', 'Rejected', 'Nurturing'],
  ['Nurturing', 'MQL', 'Accepted', 'Working'],
  ['Nurturing', 'Rejected', 'Nurturing', 'Rejected'],
  ['Rejected', 'Nurturing', 'Rejected', 'Nurturing'],
];

/** @param {number} lead Its number, from 0; the id is like Salesforce's of 15 characters. */
export function idOf(lead) {
  return `00Q5e${String(lead).padStart(10, '0')}`;
}

/** The status that a change of the lead's, counted from 0, gave it; before the first it was new. */
export function statusAfter(lead, change) {
  return change < 0 ? 'New' : pick(WAYS, lead, 1)[change % 4];
}

export function createdAt(lead) {
  return FROM + (bits(lead, 2) % DAYS) * DAY + (bits(lead, 3) % DAY);
}

/** Each change comes a minute to ten days after the one before; of a lead created at the end sooner, so that none is missing. */
export function changedAt(lead, change) {
  const created = createdAt(lead);
  const most = Math.min(10 * DAY, (END - created) / 5);
  let at = created;
  for (let each = 0; each <= change; each++) at += MINUTE + (bits(lead * 5 + each, 4) % (most - MINUTE));
  return at;
}

/** A touch comes up to forty days after the lead, and before the end. */
export function touchedAt(lead, touch) {
  const created = createdAt(lead);
  return created + (bits(lead * 7 + touch, 5) % Math.min(40 * DAY, END - created));
}

/** @param {number} at As `2026-03-04T10:22:31Z`. */
export function timeText(at) {
  return `${new Date(at).toISOString().slice(0, 19)}Z`;
}
