import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { loadDefinition } from '../../src/definition/load-definition.js';
import { nearestName } from '../../src/definition/nearest-name.js';
import { SMALL } from '../support/load-text.js';

const KEYS = [
  'exports',
  'leads',
  'deals',
  'columns',
  'id',
  'status',
  'stages',
  'exits',
  'entered',
  'created',
  'team',
  'slas',
  'starts',
  'stops',
  'within',
  'target',
  'measures',
  'where',
  'assumptions',
  'assumed',
  'goals',
  'revenue',
  'calendar',
  'working_hours',
  'holidays',
  'hand_over',
  'touches',
  'of',
  'x-free',
  '__proto__',
];
const scalars = fc.oneof(
  fc.constantFrom(
    'created',
    'won',
    'mql',
    'lead',
    '90%',
    '4 business hours',
    'mon-fri',
    '09:00-17:00',
    '',
    '2026-10',
  ),
  fc.string({ maxLength: 8 }),
);
const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    scalars,
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...KEYS), tie('tree'), { maxKeys: 6, noNullPrototype: true }),
  ),
}));

function check(text: string): void {
  const { value, problems } = loadDefinition(text, 'scorecard.yaml', () => 'date\n2026-01-01\n');
  const lines = text.split('\n');
  expect(value === null).toBe(problems.length > 0);
  for (const { line, column, message } of problems) {
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(lines.length);
    expect(column).toBeGreaterThanOrEqual(1);
    // What stands in quotes is the file's own text, which may well be "NaN".
    expect(message.replace(/"[^"]*"/g, '')).not.toMatch(/undefined|NaN|\[object|\bnull\b/);
  }
}

describe('whatever is in the file', () => {
  test('there is a definition, or problems that lie in it; nothing throws', () => {
    fc.assert(fc.property(fc.string({ maxLength: 200 }), check));
  });

  test('also where it is well-formed and has keys of a definition at the wrong places', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...KEYS), tree, { noNullPrototype: true }), (root) =>
        check(stringify(root)),
      ),
      { numRuns: 300 },
    );
  });

  test('also where a sound one is cut off or loses a stretch', () => {
    fc.assert(
      fc.property(fc.nat(SMALL.length), fc.nat(30), (from, length) =>
        check(SMALL.slice(0, from) + SMALL.slice(from + length)),
      ),
    );
  });
});

test('the order of the keys at the top changes nothing', () => {
  const parts = SMALL.split(/^(?=\w)/m).concat(
    'mission: both\n',
    'min_sample: 30\n',
    'aliases: { source: { A: b } }\n',
  );
  const withoutLines = (text: string) => {
    const { value, problems } = loadDefinition(text, 'scorecard.yaml', () => null);
    expect(problems).toEqual([]);
    return {
      ...value,
      exports: [...value!.exports.values()].map((one) => ({ ...one, line: 0 })),
      calendar: null,
    };
  };
  const usual = withoutLines(parts.join(''));
  fc.assert(
    fc.property(fc.shuffledSubarray(parts, { minLength: parts.length }), (shuffled) => {
      expect(withoutLines(shuffled.join(''))).toEqual(usual);
    }),
    { numRuns: 50 },
  );
});

test('a name with one letter changed is nearest to itself', () => {
  const names = ['opportunity', 'accepted', 'first-touch', 'rejected'];
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.nat(20), fc.constantFrom('x', 'q', ''), (name, at, letter) => {
      const place = at % name.length;
      expect(nearestName(name.slice(0, place) + letter + name.slice(place + 1), names)).toBe(name);
    }),
  );
});
