import { expect, it } from 'vitest';
import { bar } from '../../src/render/bar.js';

it.each([
  [1, '████'],
  [0.5, '██'],
  // 0.28125 × 4 × 8 = 9 eighths
  [0.28125, '█▏'],
  [0, ''],
])('draws %d of four columns', (share, drawn) => expect(bar(share, 4)).toBe(drawn));

it('shows the smallest share that isn’t nothing', () => expect(bar(0.0001, 4)).toBe('▏'));

it('is never longer than its room', () => expect(bar(1.5, 3)).toBe('███'));
