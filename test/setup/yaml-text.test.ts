import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseYaml } from '../../src/definition/yaml/parse-yaml.js';
import { plainValue } from '../../src/definition/yaml/yaml-node.js';
import { yamlList, yamlText } from '../../src/setup/yaml-text.js';
import '../support/property-seed.js';

test.each([
  ['Lead Status', 'Lead Status'],
  ['Became a "Lead" Date', 'Became a "Lead" Date'],
  ['../exports/leads.csv', '../exports/leads.csv'],
  ['yes', '"yes"'],
  ['0123', '"0123"'],
  ['a: b', '"a: b"'],
  ['a #b', '"a #b"'],
  ['a, b', '"a, b"'],
  ['*', '"*"'],
  ['<<', '"<<"'],
  ['=1+1', '"=1+1"'],
  ['# guess: x', '"# guess: x"'],
  ['a\nb', '"a\\u000ab"'],
  ['a\u2028b\u0085c\u202ed', '"a\\u2028b\\u0085c\\u202ed"'],
  ['\\"', '"\\\\\\""'],
  ['', '""'],
])('%j is written %s', (text, written) => {
  expect(yamlText(text)).toBe(written);
});

/** What YAML, a comment or a terminal would take for its own. */
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        ...[
          '#',
          ' #',
          ': ',
          '- ',
          '*a',
          '&a',
          '!t',
          '%',
          '@',
          '`',
          '"',
          "'",
          '\\',
          '{',
          '}',
          '[',
          ']',
          ',',
          '|',
        ],
        ...[
          '>',
          '?',
          '~',
          'null',
          'yes',
          '0x1',
          '1e3',
          '\n',
          '\r\n',
          '\t',
          '\u0085',
          '\u2028',
          '\u001b[31m',
          '\ud800',
        ],
        ...['__proto__', '<<', '=', '---', '...', ' ', '\u00a0', '\ufeff', 'x'.repeat(120)],
      ),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''));

test('any text is read as it was, as a value, in a list and as a key, and stays on its line', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const written = yamlText(text);
      const { root, problems } = parseYaml(
        `a: ${written}  # ${written}\nb: { c: ${yamlList([text, 'd'])} }\n${written}: e\n`,
        'f',
      );
      fc.pre(!['a', 'b'].includes(text));
      expect(problems).toEqual([]);
      expect(written).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u);
      expect(Object.entries(plainValue(root!) as object)).toEqual(
        Object.entries(
          Object.fromEntries([
            ['a', text],
            ['b', { c: [text, 'd'] }],
            [text, 'e'],
          ]),
        ),
      );
    }),
  );
});
