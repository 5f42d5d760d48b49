import type { DocumentHead } from '../report/document-head.js';
import type { MeasureItem } from '../report/measure-item.js';
import { parseCutoff } from '../time/cutoff.js';
import { documentZone } from './document-zone.js';
import { momentText } from './moment-text.js';
import { plainText } from './plain-text.js';

const DIGITS = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'] as const;

/** Explanations below a table, each once; a cell refers to one by its mark. */
export interface Footnotes {
  /** The mark of a note, a new one where it is the first to say so: `¹`. */
  readonly mark: (note: string) => string;
  /** Everything that was marked, in the order of the marks. */
  readonly lines: () => string[];
}

/** A page's footnotes, none yet. */
export function startFootnotes(): Footnotes {
  const notes: string[] = [];
  return {
    mark(note) {
      if (!notes.includes(note)) notes.push(note);
      return superscript(notes.indexOf(note) + 1);
    },
    lines: () => notes.map((note, index) => `${superscript(index + 1)} ${note}`),
  };
}

/** What a document says of how far its data reach. */
type Reach = Pick<DocumentHead, 'as_of' | 'exports' | 'period' | 'time_zone'> & {
  readonly min_sample: number;
};

/** Why there is no value, in words. */
export function noValueNote(reason: NonNullable<MeasureItem['no_value']>, report: Reach): string {
  switch (reason) {
    case 'not_configured':
      return 'no value: the definition or the exports lack what this is counted from';
    case 'beyond_complete_to':
      return `no value: ${incompleteExports(report)}`;
    case 'undefined':
      return 'no value: there is nothing to divide by';
    case 'no_data':
      return 'no value: nothing was recorded from which it could be counted';
    case 'too_few':
      return `no value: fewer than ${report.min_sample} are too few to infer from`;
  }
}

/** `the leads export is complete only to 31 May 2018` */
function incompleteExports(report: Reach): string {
  const zone = documentZone(report.time_zone);
  const asOfLimit = parseCutoff(report.as_of, zone)?.limit ?? Number.POSITIVE_INFINITY;
  const needed = Math.min(Date.parse(report.period.end), asOfLimit);
  const short = report.exports.flatMap(({ name, complete_to }) => {
    const cutoff = complete_to === null ? null : parseCutoff(complete_to, zone);
    return cutoff === null || cutoff.limit >= needed
      ? []
      : [`the ${name} export is complete only to ${momentText(plainText(cutoff.text), zone)}`];
  });
  return short.length === 0 ? 'the exports are not complete to the end of the period' : short.join(', ');
}

function superscript(number: number): string {
  return [...String(number)].map((digit) => DIGITS[Number(digit)] ?? '').join('');
}
