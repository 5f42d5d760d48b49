import { makeProblem } from '../../definition/make-problem.js';
import type { Problem } from '../../definition/problem.js';
import type { Severity } from '../../definition/problem-info.js';
import type { ColumnPlace } from './column-builder.js';
import type { NumberPart } from './column-part.js';

type SignName = 'point' | 'comma';

/**
 * Which decimal sign the numbers of a column have. A value that is a number with one sign only (`1.234,50`, `12.5`) decides
 * for those that are one with both (`1,200`); where there are such values of either sign nothing decides, for some of
 * them aren't what they seem.
 */
export interface SignEvidence {
  startFile(place: ColumnPlace): void;
  /** Takes what the numbers of a part of the file say that begins on that line. */
  append(part: Pick<NumberPart, SignName | 'either'>, firstLine: number): void;
  /** Whether some value is two numbers. */
  readonly asked: boolean;
  /** Null where it isn't known. */
  sign(): SignName | null;
  /** None where it is known, or nothing asks for it. */
  problems(severity: Severity): readonly Problem[];
}

/** A cell of the column. */
interface Seen {
  readonly place: ColumnPlace;
  readonly line: number;
}

export function signEvidence(): SignEvidence {
  const seen: Record<SignName | 'either', Seen | null> = { point: null, comma: null, either: null };
  let place: ColumnPlace = { file: '', header: null, rows: 0 };
  return {
    startFile(next) {
      place = next;
    },
    append(part, firstLine) {
      for (const sign of ['point', 'comma', 'either'] as const) {
        const line = part[sign];
        if (line !== null) seen[sign] ??= { place, line: firstLine + line };
      }
    },
    get asked() {
      return seen.either !== null;
    },
    sign() {
      if ((seen.point === null) === (seen.comma === null)) return null;
      return seen.point !== null ? 'point' : 'comma';
    },
    problems(severity) {
      const { point, comma, either } = seen;
      if (point !== null && comma !== null) return [signsMixed(point, comma, severity)];
      if (either === null || point !== null || comma !== null) return [];
      return [signUnknown(either, severity)];
    },
  };
}

const SAY_IT =
  'add numbers: 1,234.50 or numbers: 1.234,50 to the export in the definition, as its numbers are written';

function signUnknown(at: Seen, severity: Severity): Problem {
  const { header, file } = at.place;
  const message = `column "${header}" holds numbers like 1,200 or 1.200 (line ${at.line}, for one), and no other value tells whether that sign is of thousands or of decimals: ${SAY_IT}`;
  return makeProblem('decimal-sign-unknown', message, { file, line: at.line, severity });
}

/** One of either sign; the problem stands at the point's where they are in different files. */
function signsMixed(point: Seen, comma: Seen, severity: Severity): Problem {
  const { file, header } = point.place;
  const lineOf = ({ place, line }: Seen) =>
    place.file === file ? `line ${line}` : `line ${line} of ${place.file}`;
  const message = `column "${header}" holds numbers with a decimal point (${lineOf(point)}, for one) and numbers with a decimal comma (${lineOf(comma)}, for one): ${SAY_IT}; those that are written otherwise are then no numbers`;
  return makeProblem('decimal-sign-unknown', message, { file, line: point.line, severity });
}
