import fc from 'fast-check';
import { expect, test } from 'vitest';
import { surveyOf } from '../exports/support/survey-of.js';
import '../support/property-seed.js';

const cell = fc.constantFrom(
  ...[
    '',
    '-',
    'Open',
    'Working',
    'open',
    '03/04/2026',
    '30/06/2026',
    '2026-06-30 09:00',
    '1,200',
    '12.5',
    '€ 5',
    '50%',
  ],
  ...[
    'ann@example.com',
    '00Q5e00000AbCdE',
    '+49 30 1234567',
    'Dana Ito',
    'Köln',
    '"a, b"',
    '45000',
    '"two\nlines"',
  ],
);
const row = fc.tuple(fc.nat(40), cell, cell, cell, cell).map(([id, ...cells]) => `L${id},${cells.join(',')}`);
const rows = fc.array(row, { maxLength: 60 });
const HEADER = 'Lead ID,Lead Status,Create Date,Company Size,Annual Revenue';
const fileOf = (lines: readonly string[]) => [HEADER, ...lines, ''].join('\n');

test('the pieces in which a file comes change nothing of its survey', async () => {
  await fc.assert(
    fc.asyncProperty(rows, fc.integer({ min: 1, max: 64 }), async (lines, pieceSize) => {
      const content = fileOf(lines);
      expect(await surveyOf(content, { pieceSize })).toEqual(await surveyOf(content));
    }),
    { numRuns: 40 },
  );
}, 60_000);

test('the order of its rows changes nothing of the survey but the lines of problems', async () => {
  const shuffled = rows.chain((lines) =>
    fc.tuple(
      fc.constant(lines),
      fc.shuffledSubarray(lines, { minLength: lines.length, maxLength: lines.length }),
    ),
  );
  await fc.assert(
    fc.asyncProperty(shuffled, async ([lines, others]) => {
      const { problems: _, ...one } = await surveyOf(fileOf(lines));
      const { problems: __, ...other } = await surveyOf(fileOf(others));
      expect(other).toEqual(one);
    }),
    { numRuns: 40 },
  );
}, 60_000);
