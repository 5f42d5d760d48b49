import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Criterion } from '../../../src/definition/definition.js';
import { criterionBuilder } from '../../../src/exports/columns/criterion-builder.js';
import { criterionReader } from '../../../src/exports/columns/criterion-reader.js';
import { builtOf, type CutCells, cutFiles, uncut } from '../support/in-parts.js';
import '../../support/property-seed.js';

const [BLANK, MET, FAILED] = [0, 1, 2];

type Test = Criterion extends infer T ? (T extends unknown ? Omit<T, 'column'> : never) : never;

function built(test: Test, files: readonly CutCells[], blanks: readonly string[] = []) {
  const criterion = { column: 'Test', ...test } as Criterion;
  const readerOf = (header: string) =>
    criterionReader(criterion, { patterns: [], strict: false, sign: null, header }, blanks);
  const { column, problems } = builtOf(
    criterionBuilder(criterion, () => null),
    readerOf,
    files,
  );
  return { verdicts: Array.from((column as { verdicts: Uint8Array }).verdicts), problems };
}

const LACKING: CutCells = { header: null, cells: ['', ''], cuts: [1] };

function verdicts(test: Test, cells: readonly string[], header = 'Test') {
  return built(test, [{ header, cells, cuts: [1] }, LACKING], ['leer']).verdicts;
}

describe('a criterion judged in parts', () => {
  it('by presence: what the CRM writes for nothing is absent, and so is what a file lacks', () => {
    const cells = [' ann@example.com ', '', 'N/A', '-none-', 'Leer', 'none of it'];
    expect(verdicts({ is: 'present' }, cells)).toEqual([
      MET,
      FAILED,
      FAILED,
      FAILED,
      FAILED,
      MET,
      FAILED,
      FAILED,
    ]);
    expect(verdicts({ is: 'absent' }, cells)).toEqual([FAILED, MET, MET, MET, MET, FAILED, MET, MET]);
  });

  it('by a list: as people read a value, in either encoding', () => {
    const cells = [
      'DE',
      '\u00d6sterreich',
      '\u00c3\u0096sterreich',
      'de',
      'leer',
      'New\u00c2\u00a0 York',
      'x',
    ];
    const values = ['DE', 'Österreich', 'New York'];
    expect(verdicts({ in: values }, cells)).toEqual([
      MET,
      MET,
      MET,
      FAILED,
      BLANK,
      MET,
      FAILED,
      BLANK,
      BLANK,
    ]);
    const others = [FAILED, FAILED, FAILED, MET, BLANK, FAILED, MET, BLANK, BLANK];
    expect(verdicts({ notIn: values }, cells)).toEqual(others);
    expect(verdicts({ in: ['leer'] }, ['leer', '-'])).toEqual([MET, BLANK, BLANK, BLANK]);
  });

  it('by a bound: with the decimal sign of all parts, and in its unit', () => {
    expect(verdicts({ atLeast: 50 }, ['1,200', '49.5', '50', ''])).toEqual([
      MET,
      FAILED,
      MET,
      BLANK,
      BLANK,
      BLANK,
    ]);
    expect(verdicts({ atMost: 50 }, ['1,200', '49,5', '50%'])).toEqual([MET, MET, BLANK, BLANK, BLANK]);
    const half: Test = { atLeast: 50, isPercent: true };
    expect(verdicts(half, ['60', '50%', '0'])).toEqual([BLANK, MET, FAILED, BLANK, BLANK]);
    expect(verdicts(half, ['60', '50%', '0'], 'Probability (%)')).toEqual([MET, MET, FAILED, BLANK, BLANK]);
  });

  it('counts what is of another unit, with the lines of the file', () => {
    const cells = ['50%', '0.5', '0', '7'];
    const { problems } = built({ atLeast: 50, isPercent: true }, [{ header: 'Test', cells, cuts: [1, 2] }]);
    expect(problems).toEqual([expect.stringMatching(/^percent-unclear 1.csv:3×2 .*\(lines 3 and 5\)/)]);
  });

  it('is the same however its files are cut', () => {
    const word = fc.constantFrom(
      '',
      '-',
      'DE',
      'de',
      'Closed  Won',
      'Closed\u00a0Won',
      'leer',
      'None',
      'x'.repeat(40),
    );
    const number = fc.constantFrom('', '50', '1,200', '49.9', '50%', '0', 'five', '12,5');
    const test = fc.constantFrom<Test>(
      ...[
        { is: 'present' } as const,
        { is: 'absent' } as const,
        { in: ['DE', 'Closed Won'] },
        { notIn: ['None'] },
      ],
      ...[{ atLeast: 50 }, { atMost: 0.5, isPercent: true } as const],
    );
    fc.assert(
      fc.property(cutFiles(fc.oneof(word, number), ['Test', 'Share %']), test, (files, one) => {
        expect(built(one, files, ['leer'])).toEqual(built(one, uncut(files), ['leer']));
      }),
      { numRuns: 200 },
    );
  });
});
