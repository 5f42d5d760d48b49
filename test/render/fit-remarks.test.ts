import { expect, it } from 'vitest';
import { fitRemarks } from '../../src/render/fit-remarks.js';

const remarks = [['17 of 135 (8.0–19.2%)', '17 of 135'], ['98 still open'], ['2 late']];

it.each([
  [Number.POSITIVE_INFINITY, '17 of 135 (8.0–19.2%), 98 still open, 2 late'],
  [44, '17 of 135 (8.0–19.2%), 98 still open, 2 late'],
  [43, '17 of 135 (8.0–19.2%), 98 still open …'],
  // The mark takes two columns, which a remark may have filled.
  [38, '17 of 135 (8.0–19.2%), 98 still open …'],
  [37, '17 of 135 (8.0–19.2%), 2 late …'],
  [11, '17 of 135 …'],
  [10, '2 late …'],
  [7, '…'],
  [0, ''],
])('fits into %d columns', (width, line) => expect(fitRemarks(remarks, width)).toBe(line));

it('leaves no mark where nothing was left out', () => expect(fitRemarks([], 10)).toBe(''));
