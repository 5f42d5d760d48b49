import { looksLikeFreeText } from '../../definition/printable-value.js';
import type { DecodeText } from '../columns/column-builder.js';
import type { DateWriting } from '../date-writing.js';
import { hashText, otherHashText } from '../decode/hash-text.js';
import { tidyText } from '../decode/tidy-text.js';
import { trimCell } from '../decode/trim-cell.js';
import { datesTally } from './dates-tally.js';
import { type ColumnSurvey, MANY } from './file-survey.js';
import { numbersTally } from './numbers-tally.js';
import { looksLikeEmail, looksLikeId } from './text-forms.js';

/** What is known of a column before its first cell. */
export interface ColumnUse {
  readonly header: string;
  /** How its dates are written, as far as the preset says it. */
  readonly dates: DateWriting;
  /** Whether digits alone may be dates. */
  readonly isTime: boolean;
  /** Which of its values may be kept: none (people's), those of a list as they are, or only where they look like one. */
  readonly keeps: 'none' | 'list' | 'likely-list';
  /** Whether a cell says that there is nothing. */
  readonly saysNothing: (cell: string) => boolean;
}

/** Gathers one column of a file, cell after cell, in bounded memory. Cells hold one character per byte. */
export interface ColumnTally {
  /** `isShown`: of a row whose value may be kept. */
  add(cell: string, isShown: boolean): void;
  /** Its distinct values while there aren't many, in the form in which they are compared. */
  distinct(decode: DecodeText): ReadonlySet<string>;
  /** `people`: values, in that form, that are known to be somebody's name. */
  finish(decode: DecodeText, people: ReadonlySet<string>): ColumnSurvey;
}

/** Longer ones are told apart by their hash: a value of a list is shorter. */
const LONGEST_KEPT = 80;
const DIGIT = /\d/;

interface Seen {
  count: number;
  shown: number;
}

export function columnTally(use: ColumnUse): ColumnTally {
  const dates = datesTally(use.dates, use.isTime);
  const numbers = numbersTally();
  const sums = { filled: 0, blank: 0, placeholders: 0, emails: 0, ids: 0 };
  let values = new Map<string, Seen>();
  let isMany = false;

  function addFacts(text: string, count: number): void {
    // Most texts are told from all else by having no digit, at little cost.
    if (text.includes('@')) sums.emails += looksLikeEmail(text) ? count : 0;
    else if (text.length <= LONGEST_KEPT && DIGIT.test(text)) {
      if (looksLikeId(text)) sums.ids += count;
      dates.add(text, count);
      numbers.add(text, count);
    }
  }
  function addNew(key: string, shown: number): void {
    if (values.size < MANY) {
      values.set(key, { count: 1, shown });
      return;
    }
    isMany = true;
    for (const [text, { count }] of values) addFacts(text, count);
    values = new Map();
    addFacts(key, 1);
  }
  return {
    add(cell, isShown) {
      const text = trimCell(cell);
      if (text === '' || use.saysNothing(text)) {
        sums.blank++;
        if (text !== '') sums.placeholders++;
        return;
      }
      sums.filled++;
      if (isMany) {
        addFacts(text, 1);
        return;
      }
      const key =
        text.length <= LONGEST_KEPT
          ? text
          : `${hashText(text)} ${otherHashText(text)} ${'.'.repeat(LONGEST_KEPT)}`;
      const seen = values.get(key);
      if (seen === undefined) addNew(key, isShown ? 1 : 0);
      else {
        seen.count++;
        if (isShown) seen.shown++;
      }
    },
    distinct: (decode) => new Set([...values.keys()].map((raw) => compared(decode(raw)))),
    finish(decode, people) {
      for (const [text, { count }] of values) addFacts(text, count);
      const told = byText(values, decode);
      const survey = {
        header: use.header,
        ...sums,
        distinct: isMany ? MANY : told.size,
        dates: dates.finish(sums.filled),
        numbers: numbers.finish(sums.filled),
      };
      const isList = !isMany && mayBeList(survey, use);
      return { ...survey, values: isList ? shownValues(told, people) : [] };
    },
  };
}

/** The form in which a value is compared with people's names. */
function compared(text: string): string {
  return tidyText(text).toLowerCase();
}

function byText(values: ReadonlyMap<string, Seen>, decode: DecodeText): ReadonlyMap<string, number> {
  const told = new Map<string, number>();
  for (const [raw, { shown }] of values) {
    const text = tidyText(decode(raw));
    told.set(text, (told.get(text) ?? 0) + shown);
  }
  return told;
}

/** Beyond so many, most values of a list occur more than once; names and titles hardly do. */
const FEW = 12;

function mayBeList(survey: Omit<ColumnSurvey, 'values'>, { keeps }: ColumnUse): boolean {
  const { filled, distinct, emails, ids } = survey;
  if (keeps === 'none' || emails > 0 || ids * 2 > filled) return false;
  if (keeps === 'list') return true;
  return survey.dates === null && survey.numbers === null && (distinct <= FEW || distinct * 2 <= filled);
}

/** Commonest first, then by code unit. */
function shownValues(told: ReadonlyMap<string, number>, people: ReadonlySet<string>): ColumnSurvey['values'] {
  return [...told]
    .filter(([text, count]) => count > 0 && !looksLikeFreeText(text) && !namesSomebody(text, people))
    .map(([text, count]) => ({ text, count }))
    .sort((one, other) => other.count - one.count || (one.text < other.text ? -1 : 1));
}

/** Whether it is the name of one of them, or holds one of two words and more. */
function namesSomebody(text: string, people: ReadonlySet<string>): boolean {
  const told = compared(text);
  return people.has(told) || [...people].some((name) => name.includes(' ') && told.includes(name));
}
