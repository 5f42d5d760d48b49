import { describe, expect, test } from 'vitest';
import { loadPreset } from '../../../src/definition/presets/load-preset.js';
import { presetReference } from '../../../src/definition/presets/preset-reference.js';
import { BUNDLED, bundledPreset } from '../../support/bundled-presets.js';

const HOUSE = loadPreset(
  `name: House CRM
footers: Printed for
exports:
  deals:
    telling: House No
    columns: { id: [Key, Nr.], contact: Caller }
    only: [{ headers: Kind, values: [A|B] }]
    linked_by_name: Caller
    attributes: { region: Area }
    status: { won: Done, lost: Gone }
states:
  - { id: mql, name: MQL, means: Ready, team: marketing, statuses: Ready, columns: Since, deal: created }
`,
  'house',
).value!;

describe('the page of the presets', () => {
  const page = presetReference([HOUSE]);

  test('says of each what it knows', () => {
    for (const line of [
      '| `house` | House CRM | `deals` |',
      'Lines below the rows begin with `Printed for`.',
      'Recognised by `House No`.',
      '| `id` | `Key`, `Nr.` |',
      'Rows count where `Kind` is `A|B`.',
      'Names of people in place of ids `Caller`.',
      'Won: `Done`; lost: `Gone`.',
      'Attributes: `region` (`Area`).',
      '| `mql` | stage of marketing | Ready | status `Ready`; column `Since`; deal created |',
    ]) {
      expect(page.split('\n')).toContain(line);
    }
  });

  test('leaves out what it says nothing of', () => {
    expect(page).not.toMatch(/^Dates|^Cells that say/m);
  });

  test('has a section for every preset that is bundled', () => {
    const all = presetReference(BUNDLED.names.map(bundledPreset));
    expect(all.match(/^## .*$/gm)).toEqual(BUNDLED.names.map((name) => `## ${name}`));
    expect(all).not.toMatch(/undefined|\[object/);
  });
});
