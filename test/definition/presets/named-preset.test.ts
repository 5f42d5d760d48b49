import { describe, expect, test } from 'vitest';
import { loadDefinition } from '../../../src/definition/load-definition.js';
import type { PresetSource } from '../../../src/definition/preset.js';
import { BUNDLED, presetsOf } from '../../support/bundled-presets.js';

const STAGES = 'stages: [{ id: a, entered: created }, { id: won, entered: { deal: won } }]\n';

function load(exports: string, presets: PresetSource = BUNDLED) {
  return loadDefinition(`exports: ${exports}\n${STAGES}`, 'scorecard.yaml', () => null, presets);
}

const messages = (exports: string, presets?: PresetSource) =>
  load(exports, presets).problems.map(({ message }) => message);

const NAMES = 'dynamics-365, hubspot, pipedrive, plain, salesforce-data-loader, salesforce-report, zoho';

describe('a preset that a definition names', () => {
  test('stands beside what the definition says, and tells what won and lost deals are called', () => {
    const { value, problems } = load(
      '{ leads: { preset: hubspot }, deals: { file: d.csv, preset: hubspot } }',
    );
    expect(problems).toEqual([]);
    const deals = value!.exports.get('deals')!;
    expect(deals.preset!.id).toBe('hubspot');
    expect(deals.columns).toEqual({});
    expect(deals.status).toMatchObject({ won: expect.arrayContaining(['Closed Won']) });
  });

  test('says nothing of won and lost where the definition does', () => {
    const { value } = load('{ leads: l, deals: { preset: hubspot, status: { won: Signed } } }');
    expect(value!.exports.get('deals')!.status).toEqual({ won: ['Signed'], lost: [] });
  });

  test('is read once, and not at all where none is named', () => {
    const asked: string[] = [];
    const presets: PresetSource = {
      get names(): never {
        throw new Error('nobody asked');
      },
      read(name) {
        asked.push(name);
        return BUNDLED.read(name);
      },
    };
    load('{ leads: l, deals: { status: { won: W } } }', presets);
    expect(asked).toEqual([]);
    load('{ leads: { preset: zoho }, deals: { preset: zoho }, touches: { preset: zoho } }', presets);
    expect(asked).toEqual(['zoho']);
  });

  test('that there isn’t is refused with the nearest name and all names', () => {
    const deals = 'deals: { status: { won: W } }';
    expect(messages(`{ leads: { preset: hubsport }, ${deals} }`)).toEqual([
      `"hubsport" is no preset, expected one of ${NAMES} — did you mean "hubspot"?`,
    ]);
    expect(messages(`{ leads: { preset: dynamics }, ${deals} }`)).toEqual([
      `"dynamics" is no preset, expected one of ${NAMES} — did you mean "dynamics-365"?`,
    ]);
    // It may be either of two.
    expect(messages(`{ leads: { preset: salesforce }, ${deals} }`)).toEqual([
      `"salesforce" is no preset, expected one of ${NAMES}`,
    ]);
    // What is named is no path.
    expect(messages(`{ leads: { preset: ../presets/zoho }, ${deals} }`)).toEqual([
      `"../presets/zoho" is no preset, expected one of ${NAMES}`,
    ]);
  });

  test('of a CRM that has no such export is refused with those that it has', () => {
    expect(messages('{ leads: l, deals: { status: { won: W } }, survey: { preset: hubspot } }')).toEqual([
      'the preset "hubspot" has nothing for survey, it has leads, touches, deals; remove it here and name the columns of survey under "columns"',
    ]);
  });

  test('with mistakes of its own makes the definition unsound, and they come last', () => {
    const broken = presetsOf({ broken: 'name: B\nexports: { leads: { colums: {} } }\n' });
    const { value, problems } = load('{ leads: { preset: broken }, deals: { status: won, fil: x } }', broken);
    expect(value).toBeNull();
    expect(problems.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`)).toEqual([
      'scorecard.yaml:1:61 unknown-key',
      'config/presets/broken.yaml:2:21 unknown-key',
    ]);
  });
});
