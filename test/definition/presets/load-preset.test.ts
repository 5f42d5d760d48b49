import { describe, expect, test } from 'vitest';
import { loadPreset } from '../../../src/definition/presets/load-preset.js';

const SMALL = `name: Small
exports:
  leads: { columns: { id: Key } }
`;

const placesIn = (text: string) =>
  loadPreset(text, 'small').problems.map(({ line, column, code }) => `${line}:${column} ${code}`);

describe('a preset', () => {
  test('may leave out all but its name and one export', () => {
    const { value, problems } = loadPreset(SMALL, 'small');
    expect(problems).toEqual([]);
    expect({ ...value!, exports: [...value!.exports] }).toEqual({
      id: 'small',
      name: 'Small',
      footers: [],
      blanks: [],
      exports: [
        [
          'leads',
          {
            telling: [],
            columns: { id: [['Key']] },
            only: [],
            dates: [],
            attributes: {},
            status: null,
            linkedByName: [],
          },
        ],
      ],
      states: [],
    });
  });

  test('has its exports in the order in which they are printed, and a state with all that evidences it', () => {
    const { value } = loadPreset(
      `name: Two
exports:
  deals: { status: { won: Done } }
  leads: { only: [{ headers: Kind, values: [A, B] }], linked_by_name: Who }
states:
  - { id: mql, name: MQL, means: Ready, team: marketing, statuses: Ready, columns: [On], deal: created }
`,
      'two',
    );
    expect([...value!.exports.keys()]).toEqual(['leads', 'deals']);
    expect(value!.exports.get('deals')!.status).toEqual({ won: ['Done'], lost: [] });
    expect(value!.exports.get('leads')).toMatchObject({
      only: [{ headers: ['Kind'], values: ['A', 'B'] }],
      linkedByName: ['Who'],
    });
    expect(value!.states).toEqual([
      {
        id: 'mql',
        name: 'MQL',
        means: 'Ready',
        kind: 'stage',
        team: 'marketing',
        created: false,
        statuses: ['Ready'],
        columns: ['On'],
        deal: 'created',
        final: false,
      },
    ]);
  });

  test('tells all that is wrong at once, each at its place in its own file', () => {
    const { value, problems } = loadPreset(
      `exports:
  leads: { column: { id: Key } }
  contacts: {}
states:
  - { id: a, name: A, means: B, team: nobody, created: yes }
`,
      'broken',
    );
    expect(value).toBeNull();
    expect(problems.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`)).toEqual(
      [
        'config/presets/broken.yaml:1:1 the preset lacks "name"; add it',
        'config/presets/broken.yaml:2:12 "column" is no key of "leads" — did you mean "columns"?',
        'config/presets/broken.yaml:3:3 "contacts" is no key of "exports", expected one of leads, stage_history, touches, deals, deal_history, owner_history, users, spend, survey',
        'config/presets/broken.yaml:5:39 "team" is "nobody", expected marketing or sales',
      ],
    );
  });

  test.each([
    ['YAML that cannot be read', 'name: [\n', '2:1 yaml-syntax'],
    ['a field that the export lacks', `${SMALL}  deals: { columns: { colour: X } }\n`, '4:23 unknown-key'],
    ['won and lost of what are no deals', `${SMALL}  touches: { status: { won: X } }\n`, '4:14 unknown-key'],
    [
      'a status both won and lost',
      `${SMALL}  deals: { status: { won: X, lost: X } }\n`,
      '4:20 ambiguous-evidence',
    ],
    [
      'an attribute there is already',
      `${SMALL}  deals: { attributes: { owner: X } }\n`,
      '4:26 reserved-name',
    ],
    ['a name that can be none', `${SMALL}  deals: { attributes: { __proto__: X } }\n`, '4:26 unknown-key'],
    [
      'two states of one id',
      `${SMALL}states:\n${stateOf('a', 'created: yes')}${stateOf('a', 'statuses: X')}`,
      '6:11 duplicate-id',
    ],
    ['a state that nothing evidences', `${SMALL}states:\n${stateOf('a', 'statuses: []')}`, '5:5 no-evidence'],
    [
      'a status of two states',
      `${SMALL}states:\n${stateOf('a', 'statuses: X')}${stateOf('b', 'statuses: X')}`,
      '6:56 ambiguous-evidence',
    ],
  ])('is refused for %s', (_, text, expected) => {
    expect(placesIn(text)).toEqual([expected]);
  });
});

function stateOf(id: string, evidence: string): string {
  return `  - { id: ${id}, name: N, means: M, team: sales, ${evidence} }\n`;
}
