import type { Criterion } from '../../definition/definition.js';
import { cellMemo } from '../decode/cell-memo.js';
import { latin1Text } from '../decode/latin1-text.js';
import { placeholderTest } from '../decode/placeholder.js';
import type { TextSigns } from '../decode/text-signs.js';
import { valueTest } from '../value-test.js';

/** How a criterion's column fared in a row, as `CriterionColumn` has it. */
export const VERDICT = { blank: 0, met: 1, failed: 2 } as const;

/** A criterion that a cell is judged by alone, without the others of its column. */
export type CellCriterion = Exclude<Criterion, { readonly atLeast: number } | { readonly atMost: number }>;

/** The verdict on a trimmed cell. */
export interface VerdictTest {
  (bytes: Uint8Array, start: number, end: number): number;
  /** Of one by presence: the verdicts on cells that hold something, and on blank ones; and what may say nothing. */
  readonly presence?: { readonly whenThere: number; readonly whenNot: number; readonly signs: TextSigns };
}

/** Judges by presence or by a list of values. A blank cell is blank, except that it fails `is: present` and meets `is: absent`. */
export function verdictTest(criterion: CellCriterion, blanks: readonly string[]): VerdictTest {
  return 'is' in criterion ? presenceTest(criterion.is, blanks) : listTest(criterion, blanks);
}

function presenceTest(is: 'present' | 'absent', blanks: readonly string[]): VerdictTest {
  const saysNothing = placeholderTest(blanks);
  const [whenThere, whenNot] =
    is === 'present' ? [VERDICT.met, VERDICT.failed] : [VERDICT.failed, VERDICT.met];
  const judge = cellMemo((bytes, start, end): number =>
    saysNothing(latin1Text(bytes, start, end)) ? whenNot : whenThere,
  );
  const verdictOn = (bytes: Uint8Array, start: number, end: number): number => {
    if (start === end) return whenNot;
    return saysNothing.mayBe(bytes, start, end) ? judge(bytes, start, end) : whenThere;
  };
  return Object.assign(verdictOn, { presence: { whenThere, whenNot, signs: saysNothing.signs } });
}

function listTest(
  criterion: Exclude<CellCriterion, { is: unknown }>,
  blanks: readonly string[],
): VerdictTest {
  const saysNothing = placeholderTest(blanks);
  const isListed = valueTest('in' in criterion ? criterion.in : criterion.notIn);
  const [whenListed, whenNot] =
    'in' in criterion ? [VERDICT.met, VERDICT.failed] : [VERDICT.failed, VERDICT.met];
  const judge = cellMemo((bytes, start, end): number => {
    const cell = latin1Text(bytes, start, end);
    if (isListed(cell)) return whenListed;
    return cell === '' || saysNothing(cell) ? VERDICT.blank : whenNot;
  });
  return (bytes, start, end) => {
    const isPlain = !isListed.mayBe(bytes, start, end) && !saysNothing.mayBe(bytes, start, end);
    return isPlain ? whenNot : judge(bytes, start, end);
  };
}
