import { makeProblem } from '../../definition/make-problem.js';
import type { Problem } from '../../definition/problem.js';
import type { ExportPlan } from '../export-plan.js';
import type { Layout } from '../layout/find-layout.js';
import { addTally, counted, countLine, emptyTally, linesOf, type Tally } from '../tally.js';

/** Why a row of an export doesn't count. */
export type LeftOutReason =
  | 'rows-blank'
  | 'rows-ragged'
  | 'rows-broken-quote'
  | 'rows-too-large'
  | 'rows-without-id'
  | 'rows-without-date'
  | 'rows-id-damaged'
  | 'rows-totals'
  | 'rows-footer'
  | 'rows-header-again'
  | 'rows-below-header'
  | 'rows-other-table'
  | 'rows-not-asked-for';

/** By reason, in the order in which they first came. */
export type LeftOutRows = ReadonlyMap<LeftOutReason, Tally>;

/** The rows of a file that don't count, by reason. */
export interface LeftOut {
  readonly total: number;
  add(reason: LeftOutReason, line: number): void;
  /** Those of a part of the file, whose line 0 is that line. */
  addAll(tallies: LeftOutRows, firstLine: number): void;
  /** All so far; then it begins anew. */
  take(): LeftOutRows;
  counts(): ReadonlyMap<LeftOutReason, number>;
  problems(file: string, layout: Layout, plan: ExportPlan): readonly Problem[];
}

export function leftOut(): LeftOut {
  let tallies = new Map<LeftOutReason, Tally>();
  let total = 0;
  const tallyOf = (reason: LeftOutReason): Tally => {
    const tally = tallies.get(reason) ?? emptyTally();
    tallies.set(reason, tally);
    return tally;
  };
  return {
    get total() {
      return total;
    },
    add(reason, line) {
      total++;
      countLine(tallyOf(reason), line);
    },
    addAll(others, firstLine) {
      for (const [reason, tally] of others) {
        total += tally.count;
        addTally(tallyOf(reason), tally, firstLine);
      }
    },
    take() {
      const taken = tallies;
      tallies = new Map();
      total = 0;
      return taken;
    },
    counts: () => new Map([...tallies].map(([reason, { count }]) => [reason, count])),
    problems(file, layout, plan) {
      return [...tallies].map(([reason, tally]) => {
        const place = { file, line: tally.lines[0]!, count: tally.count };
        return makeProblem(reason, messageOf(reason, tally, layout, plan), place);
      });
    },
  };
}

function messageOf(
  reason: LeftOutReason,
  tally: Tally,
  { headers, surplus }: Layout,
  { lacking, only }: ExportPlan,
): string {
  const rows = counted(tally.count, 'row', 'rows');
  const [is, has] = tally.count === 1 ? ['is', 'has'] : ['are', 'have'];
  const where = `(${linesOf(tally)})`;
  const ending =
    surplus === 0 ? '' : ` and the ${counted(surplus, 'blank one', 'blank ones')} that rows end with`;
  const asking = only.some(({ header }) => header === null) ? 'only: or the preset asks' : 'only: asks';
  switch (reason) {
    case 'rows-blank':
      return `${rows} ${is} blank ${where} and left out`;
    case 'rows-ragged':
      return `${rows} ${has} fewer or more cells than the header's ${headers.length}${ending} ${where} and ${is} left out: look there for commas or line breaks that lack quotes, and for footers`;
    case 'rows-broken-quote':
      return `${rows} ${has} a quote that is not closed, or not doubled within quotes ${where}, and ${is} left out: correct them where they come from`;
    case 'rows-too-large':
      return `${rows} ${is} larger than 16 MB ${where} and left out: look there for a quote that is not closed`;
    case 'rows-without-id':
    case 'rows-without-date':
      return `${rows} ${has} no ${lacking} ${where} and ${is} left out: export the ${lacking} with every row`;
    case 'rows-id-damaged':
      return `${rows} ${has} an id that a spreadsheet has made a number like 8.00123E+11 ${where} and ${is} left out, for its last digits are lost: export the file again and do not open it in a spreadsheet, or import it there with the ids as text`;
    case 'rows-totals':
      return `${rows} ${is} totals ${where} and left out`;
    case 'rows-footer':
      return `${counted(tally.count, 'line', 'lines')} ${is} a report's footer ${where} and left out`;
    case 'rows-header-again':
      return `${rows} ${tally.count === 1 ? 'repeats' : 'repeat'} the header ${where} and ${is} left out, what follows is read on: check that it belongs to this export`;
    case 'rows-below-header':
      return `${rows} right below the header ${has} words where the others have digits ${where} and ${is} left out: look there for units, or for a header over several lines`;
    case 'rows-other-table':
      return `${rows} of another table, with a header of its own, ${tally.count === 1 ? 'follows' : 'follow'} in the file ${where} and ${is} left out: keep one table in each file`;
    case 'rows-not-asked-for':
      return `${rows} ${is} not among those that ${asking} for ${where} and left out`;
  }
}
