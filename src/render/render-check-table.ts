import type { CheckDocument } from '../report/check-document.js';
import { checkExportLines } from './check-export-lines.js';
import { checkProblemLines } from './check-problem-lines.js';
import { checkSlaLines } from './check-sla-lines.js';
import { checkStageLines } from './check-stage-lines.js';
import { checkFacts, checkTitle, linkLines, standing, uncheckedLines } from './check-words.js';
import { plainText } from './plain-text.js';
import { type Paints, paintsFor, type TableOptions } from './table-style.js';
import { clipText } from './text-width.js';
import { verdictLines } from './verdict-lines.js';
import { wrapParts, wrapProse } from './wrap-text.js';

/**
 * What `check` found, as a page: what was read of each export, how well each stage is on record, how much of each
 * SLA can be judged, every problem by its weight and how many there are, and last the verdict on the numbers. It fits the
 * width: prose wraps, tables lose what matters least.
 */
export function renderCheckTable(document: CheckDocument, options: TableOptions): string {
  const paints = paintsFor(options.colour);
  const blocks = [
    headLines(document, options, paints),
    checkExportLines(document, options, paints),
    checkStageLines(document, options, paints),
    linkLines(document).flatMap((line) => wrapProse(line, options.width)),
    checkSlaLines(document, options, paints),
    uncheckedLines(document).flatMap((line) =>
      wrapProse(plainText(line), options.width).map(paints.doubtful),
    ),
    ...checkProblemLines(document, options, paints),
    standingLines(document, options, paints),
    ...verdictLines(document, options, paints),
  ];
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}

function headLines(document: CheckDocument, { width }: TableOptions, paints: Paints): string[] {
  const title = plainText(`${checkTitle(document)} · check of definition and exports`);
  const facts = checkFacts(document).map(plainText);
  return [
    paints.heading(width === null ? title : clipText(title, width)),
    ...(facts.length === 0 ? [] : wrapParts(facts, ' · ', width).map(paints.quiet)),
  ];
}

function standingLines(document: CheckDocument, { width }: TableOptions, paints: Paints): string[] {
  const { errors, warnings } = document.counts;
  const paint = errors > 0 ? paints.bad : warnings > 0 ? paints.doubtful : paints.good;
  return wrapProse(standing(document), width).map(paint);
}
