import { describe, expect, it } from 'vitest';
import type { Criterion } from '../../../src/definition/definition.js';
import { idDictionary } from '../../../src/exports/decode/id-dictionary.js';
import { exportPlan } from '../../../src/exports/export-plan.js';
import { readExport } from '../../../src/exports/read-export.js';
import { definitionOf } from '../../support/definition-of.js';
import { problemsOf, valuesOf } from '../support/read-leads.js';
import { sourceOf } from '../support/source-of.js';

const [BLANK, MET, FAILED] = [0, 1, 2];

type Test = Criterion extends infer T ? (T extends unknown ? Omit<T, 'column'> : never) : never;

function verdicts(test: Test, ...cells: readonly string[]) {
  return verdictsUnder('Test', test, cells);
}

async function verdictsUnder(column: string, test: Test, cells: readonly string[]) {
  const definition = definitionOf({ stages: { mql: { created: true } }, exports: { leads: {} } });
  const criterion = { column, ...test } as Criterion;
  const stages = definition.stages.map((stage) => ({ ...stage, criteria: [criterion] }));
  const text = [`Id|${column}`, ...cells.map((cell, row) => `${row + 1}|${cell}`)].join('\n');
  const plan = exportPlan({ ...definition, stages }, 'leads');
  const outcome = await readExport(plan, [sourceOf(text)], idDictionary());
  return { values: valuesOf(outcome.value, 'criterion:mql:0'), problems: problemsOf(outcome) };
}

describe('a criterion', () => {
  it('is judged by presence', async () => {
    const cells = ['ann@example.com', ' ', 'n/a'];
    expect((await verdicts({ is: 'present' }, ...cells)).values).toEqual([MET, FAILED, FAILED]);
    expect((await verdicts({ is: 'absent' }, ...cells)).values).toEqual([FAILED, MET, MET]);
  });

  it('is judged by a list of values', async () => {
    const cells = ['DE', ' Österreich ', 'de', '', '-'];
    const values = ['DE', 'Österreich'];
    expect((await verdicts({ in: values }, ...cells)).values).toEqual([MET, MET, FAILED, BLANK, BLANK]);
    expect((await verdicts({ notIn: values }, ...cells)).values).toEqual([FAILED, FAILED, MET, BLANK, BLANK]);
    expect((await verdicts({ in: ['Closed Won'] }, 'Closed\u00a0 Won')).values).toEqual([MET]);
    expect((await verdicts({ notIn: ['None'] }, 'None')).values).toEqual([FAILED]);
  });

  it('is judged by a bound, with the decimal sign of the whole column', async () => {
    const { values } = await verdicts({ atLeast: 50 }, '50', '49.9', '1,200', '');
    expect(values).toEqual([MET, FAILED, MET, BLANK]);
    expect((await verdicts({ atMost: 50 }, '50', '50,5', '1.200')).values).toEqual([MET, FAILED, FAILED]);
  });

  it('is blank where its number cannot be read, which is told', async () => {
    const unreadable = await verdicts({ atLeast: 50 }, '50-100', '60');
    expect(unreadable).toEqual({ values: [BLANK, MET], problems: ['numbers-unreadable:2×1'] });
    const unknown = await verdicts({ atLeast: 50 }, '1,200', '60');
    expect(unknown).toEqual({ values: [BLANK, MET], problems: ['decimal-sign-unknown:2'] });
  });

  it('of percent compares what is written as percent, and counts the rest', async () => {
    const { values, problems } = await verdicts(
      { atLeast: 50, isPercent: true },
      '50%',
      '49,5 %',
      '0.5',
      '0',
    );
    expect({ values, problems }).toEqual({
      values: [MET, FAILED, BLANK, FAILED],
      problems: ['percent-unclear:4×1'],
    });
  });

  it('without percent compares what is written without, and counts the rest', async () => {
    const { values, problems } = await verdicts({ atLeast: 0.5 }, '50%', '0.6', '0%');
    expect({ values, problems }).toEqual({
      values: [BLANK, MET, FAILED],
      problems: ['percent-unclear:2×1'],
    });
  });

  it('takes the numbers of a column that is headed so for percent', async () => {
    const cells = ['60', '50%', '40'];
    const percent = await verdictsUnder('Probability (%)', { atLeast: 50, isPercent: true }, cells);
    expect(percent).toEqual({ values: [MET, MET, FAILED], problems: [] });
  });
});
