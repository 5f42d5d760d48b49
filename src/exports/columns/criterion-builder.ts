import type { Criterion } from '../../definition/definition.js';
import type { SignOf } from '../number-writing.js';
import type { ColumnBuilder } from './column-builder.js';
import { growingColumn } from './growing-column.js';
import { joinedNumbers } from './joined-numbers.js';
import { type CellCriterion, VERDICT, verdictTest } from './verdict-test.js';

type Bound = Exclude<Criterion, CellCriterion>;

/**
 * Makes a column of verdicts of what `criterionReader` read. A number that can't be read, or is of another unit than the
 * criterion's, is blank.
 */
export function criterionBuilder(criterion: Criterion, signOf: SignOf): ColumnBuilder {
  return 'atLeast' in criterion || 'atMost' in criterion
    ? boundBuilder(criterion, signOf)
    : verdictBuilder(criterion);
}

function verdictBuilder(criterion: CellCriterion): ColumnBuilder {
  const verdicts = growingColumn(Uint8Array);
  const onNothing = verdictTest(criterion, [])(new Uint8Array(), 0, 0);
  return {
    startFile: ({ rows }) => verdicts.expect(rows),
    append(part, rows) {
      if (part?.type === 'criterion') verdicts.append(part.verdicts, rows);
      else verdicts.append(onNothing === VERDICT.blank ? null : new Uint8Array(rows).fill(onNothing), rows);
    },
    endFile() {},
    finish: () => ({ column: { type: 'criterion', verdicts: verdicts.finish() }, problems: [] }),
  };
}

function boundBuilder(bound: Bound, signOf: SignOf): ColumnBuilder {
  const meets = (value: number) => ('atLeast' in bound ? value >= bound.atLeast : value <= bound.atMost);
  const numbers = joinedNumbers(signOf);
  return {
    startFile: numbers.startFile,
    append: (part, rows, firstLine) => numbers.append(part?.type === 'number' ? part : null, rows, firstLine),
    endFile() {},
    finish() {
      const { values, problems } = numbers.finish('warning');
      const verdicts = new Uint8Array(values.length);
      for (let row = 0; row < values.length; row++) {
        const value = values[row]!;
        verdicts[row] = Number.isNaN(value) ? VERDICT.blank : meets(value) ? VERDICT.met : VERDICT.failed;
      }
      return { column: { type: 'criterion', verdicts }, problems };
    },
  };
}
