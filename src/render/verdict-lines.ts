import type { CheckDocument } from '../report/check-document.js';
import type { GroupedCause } from '../report/verdict-document.js';
import { plainText } from './plain-text.js';
import type { Paints, TableOptions } from './table-style.js';
import {
  behindText,
  causeText,
  heavyCaveats,
  lightCaveats,
  mendText,
  movesText,
  soundNames,
  unusableCauses,
  verdictHeadline,
  verdictRemarks,
} from './verdict-words.js';
import { wrapProse } from './wrap-text.js';

/**
 * The verdict: a line to read out, then what can't be shown and why, then the caveats, each cause once with what it moves and
 * what would mend it, those of less than one per cent in a line each; and what is sound.
 */
export function verdictLines(document: CheckDocument, { width }: TableOptions, paints: Paints): string[][] {
  const { verdict } = document;
  const paint = { unusable: paints.bad, caveats: paints.doubtful, sound: paints.good }[verdict.status];
  const prose = (text: string) => wrapProse(plainText(text), width);
  const block = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [[paints.heading(title), ...lines]];
  const full = (cause: GroupedCause) => causeLines(document, cause, width, paints);
  const sound = soundNames(verdict);
  return [
    [
      ...prose(`Verdict: ${verdictHeadline(document)}`).map(paint),
      ...verdictRemarks(document).flatMap((text) => prose(text).map(paints.quiet)),
    ],
    ...block('Not usable', unusableCauses(verdict).flatMap(full)),
    ...block('Caveats', heavyCaveats(verdict).flatMap(full)),
    ...block(
      'Caveats of less than 1%',
      lightCaveats(verdict).flatMap((cause) => lightLines(document, cause, width)),
    ),
    ...(sound.length === 0 ? [] : [prose(`Sound: ${sound.join(', ')}`)]),
  ];
}

function causeLines(
  { verdict }: CheckDocument,
  cause: GroupedCause,
  width: number | null,
  paints: Paints,
): string[] {
  const [moves, behind] = [movesText(cause, verdict), behindText(cause)];
  const verb = cause.status === 'unusable' ? 'not usable' : 'moves';
  const below = [
    ...(moves === '' ? [] : [`${verb}: ${moves}`]),
    `mend: ${mendText(cause)}`,
    ...(behind === '' ? [] : [behind]),
  ];
  return [
    ...wrapProse(`- ${plainText(causeText(cause))}`, width),
    ...below.flatMap((text) => wrapProse(`    ${plainText(text)}`, width).map(paints.quiet)),
  ];
}

function lightLines({ verdict }: CheckDocument, cause: GroupedCause, width: number | null): string[] {
  const moves = movesText(cause, verdict, true);
  const { settings } = cause;
  const parts = [causeText(cause), ...(moves === '' ? [] : [moves]), ...settings.slice(0, 1)];
  return wrapProse(`- ${plainText(parts.join(' · '))}`, width);
}
