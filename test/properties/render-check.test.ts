import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EXPORT_NAMES } from '../../src/definition/definition.js';
import { renderCheckMarkdown } from '../../src/render/render-check-markdown.js';
import { renderCheckTable } from '../../src/render/render-check-table.js';
import { renderJson } from '../../src/render/render-json.js';
import { textWidth } from '../../src/render/text-width.js';
import { type CheckDocument, checkSchema } from '../../src/report/check-document.js';
import { sampleCause, sampleCheck, sampleProblem, sampleVerdict } from '../support/check-document.js';
import { CONTROL_CHARACTERS } from '../support/control-characters.js';

/** Texts as files hold them: long, wide, coloured, turned, marked up. */
const text = fc
  .array(
    fc.constantFrom(
      'Web',
      '日本語',
      '\u001b[31m',
      '\u0000',
      '\u202e',
      '\r\n',
      '|',
      '**',
      '<b>',
      ' ',
      'a long word',
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''));
const count = fc.nat(2_000_000_000);
const orNull = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null });
const moment = orNull(fc.constantFrom('2026-10-31', '2026-11-02T16:41:00Z', '2026-11-02T16:41:00.250Z'));
const concerned = fc.record({ count, ids: fc.array(text, { maxLength: 8 }) });

const exportItem = fc.record({
  name: fc.constantFrom(...EXPORT_NAMES),
  files: fc.array(fc.record({ file: text, sha256: fc.constant(null) }), { maxLength: 3 }),
  rows: orNull(count),
  used: orNull(count),
  left_out: orNull(count),
  reasons: fc.array(fc.record({ code: text, rows: count }), { maxLength: 8 }),
  complete_to: moment,
  newest: moment,
});

const stage = fc
  .record({ stage: text, name: text, dated: count, implied: count, undated: count, out_of_order: fc.nat(9) })
  .map(({ stage, name, ...counts }) => {
    const { dated, implied, undated } = counts;
    const reached = dated + implied + undated;
    const of = (part: number) => Math.min(1, part / reached);
    const shares = { dated: of(dated), implied: of(implied), undated: of(undated), out_of_order: 0 };
    return { stage, name, reached, ...counts, shares: reached === 0 ? null : shares };
  });

const problem = fc
  .record({
    code: text,
    severity: fc.constantFrom('error' as const, 'warning' as const, 'note' as const),
    message: text,
    file: orNull(text),
    line: orNull(fc.nat(9_999_999)),
    column: orNull(fc.nat(99)),
    count: orNull(count),
    leads: concerned,
    deals: concerned,
  })
  .map(sampleProblem);

const ids = fc.array(text, { maxLength: 9 });
const cause = fc
  .record({
    status: fc.constantFrom('caveats' as const, 'unusable' as const),
    what: text,
    message: text,
    file: orNull(text),
    line: orNull(fc.nat(9_999_999)),
    count: orNull(count),
    of: orNull(count),
    share: orNull(fc.double({ min: 0, max: 1, noNaN: true })),
    amount_share: orNull(fc.double({ min: 0, max: 1, noNaN: true })),
    leads: concerned,
    mend: text,
    settings: ids,
    moves: fc.record({ measures: ids, slas: ids, assumptions: ids, goals: ids }),
  })
  .map(sampleCause);
const verdictRows = fc.array(
  fc
    .record({
      id: text,
      name: text,
      status: fc.constantFrom('sound' as const, 'caveats' as const, 'unusable' as const),
    })
    .map((row) => ({ ...row, because: [] })),
  { maxLength: 5 },
);
const verdict = fc
  .record({
    status: fc.constantFrom('sound' as const, 'caveats' as const, 'unusable' as const),
    measures: verdictRows,
    slas: verdictRows,
    assumptions: verdictRows,
    goals: verdictRows,
    causes: fc.array(cause, { maxLength: 4 }),
  })
  .map(sampleVerdict);

/** Any outcome of a check that the contract allows. */
const anyCheck: fc.Arbitrary<CheckDocument> = fc
  .record({
    name: orNull(text),
    file: text,
    exports: fc.array(exportItem, { maxLength: 4 }),
    stages: orNull(fc.array(stage, { maxLength: 5 })),
    problems: fc.array(problem, { maxLength: 4 }),
    checked: fc.record({ exports: fc.boolean(), leads: fc.boolean() }),
    as_of: moment,
    time_zone: orNull(fc.constantFrom('Europe/Berlin', 'Pacific/Apia')),
    lead_count: orNull(count),
    counts: fc.record({ errors: count, warnings: count, notes: count }),
    verdict,
  })
  .map(({ name, file, ...changes }) => {
    const check = sampleCheck(changes);
    return { ...check, definition: { ...check.definition, name, file } };
  });

function expectPrintable(printed: string): void {
  expect(printed).not.toMatch(/NaN|undefined|Infinity/);
  expect(printed).not.toMatch(CONTROL_CHARACTERS);
  expect(printed.endsWith('\n')).toBe(true);
}

describe('a check', () => {
  it('keeps to the contract', () => {
    fc.assert(fc.property(anyCheck, (check) => checkSchema.safeParse(check).success));
  });

  it('is printable, whatever is in it', () => {
    fc.assert(
      fc.property(anyCheck, (check) => {
        expectPrintable(renderCheckTable(check, { width: null, colour: false }));
        expectPrintable(renderCheckMarkdown(check));
        expect(renderJson(check)).not.toMatch(CONTROL_CHARACTERS);
      }),
    );
  });

  it('is never wider than its terminal, in colour or not', () => {
    fc.assert(
      fc.property(anyCheck, fc.integer({ min: 40, max: 200 }), (check, width) => {
        const printed = renderCheckTable(check, { width, colour: false });
        for (const line of printed.split('\n')) expect(textWidth(line)).toBeLessThanOrEqual(width);
        expect(stripVTControlCharacters(renderCheckTable(check, { width, colour: true }))).toBe(printed);
      }),
    );
  });

  it('shows every problem of the JSON, and every cause of the verdict', () => {
    fc.assert(
      fc.property(anyCheck, (check) => {
        const lines = renderCheckMarkdown(check).split('\n');
        expect(lines.filter((line) => line.startsWith('- **')).length).toBe(
          check.problems.length + check.verdict.causes.length,
        );
      }),
    );
  });
});
