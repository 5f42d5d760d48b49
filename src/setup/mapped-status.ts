import { looksLikeFreeText } from '../definition/printable-value.js';
import { tidyText } from '../exports/decode/tidy-text.js';

/** A status as an export writes it, and what says that it means what it is listed under. */
export interface MappedStatus {
  readonly text: string;
  /** How many rows have it; null where that isn't known. */
  readonly count: number | null;
  /** What it rests on where nobody has said it. */
  readonly guess: string | null;
}

/** The form in which a status is looked for among the usual ones of a CRM. */
export function statusKey(status: string): string {
  return tidyText(status).toLowerCase();
}

/** Of the statuses found those that may be shown: what looks like prose or a person's is only counted. */
export function shownStatuses<Found extends { readonly text: string }>(found: readonly Found[]) {
  const shown = found.filter(({ text }) => tidyText(text) !== '' && !looksLikeFreeText(text));
  return { shown, hidden: found.length - shown.length };
}
