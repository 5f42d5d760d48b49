import { describe, expect, test } from 'vitest';
import type { ExportName } from '../../../src/definition/definition.js';
import { loadPreset } from '../../../src/definition/presets/load-preset.js';
import { EXPORT_COLUMNS } from '../../../src/definition/schema/export-columns.js';
import { compileDatePattern } from '../../../src/exports/decode/date-pattern.js';
import { headerKey } from '../../../src/exports/header-key.js';
import { BUNDLED, bundledPreset } from '../../support/bundled-presets.js';

const PRESETS = BUNDLED.names.map(bundledPreset);

test('there is one for every style of export that is told of', () => {
  expect(BUNDLED.names).toEqual([
    'dynamics-365',
    'hubspot',
    'pipedrive',
    'plain',
    'salesforce-data-loader',
    'salesforce-report',
    'zoho',
  ]);
});

describe.each(PRESETS)('$id', (preset) => {
  test('has no problem', () => {
    expect(loadPreset(BUNDLED.read(preset.id)!, preset.id).problems).toEqual([]);
  });

  test('tells of leads and of deals, what says which a row is, and what won deals are called', () => {
    const { leads, deals } = Object.fromEntries(preset.exports);
    for (const field of ['id', 'created', 'owner', 'source', 'status']) {
      expect(leads!.columns[field], field).toBeDefined();
      expect(deals!.columns[field], field).toBeDefined();
    }
    expect(deals!.status!.won.length).toBeGreaterThan(0);
    expect(deals!.status!.lost.length).toBeGreaterThan(0);
  });

  test('has headers that people can be shown, each once, and date patterns that can be read', () => {
    for (const [name, { columns, dates, linkedByName, attributes }] of preset.exports) {
      for (const headers of [...Object.values(columns).flat(), ...Object.values(attributes)]) {
        const keys = headers.map(headerKey);
        expect(keys, `${name} ${headers}`).toEqual([...new Set(keys)]);
      }
      for (const pattern of dates) expect(compileDatePattern(pattern)).toHaveProperty('value');
      const known = Object.values(columns).flat(2);
      expect(linkedByName.filter((header) => !known.includes(header))).toEqual([]);
    }
  });

  test.each([
    ['MQL', 'mql'],
    ['Marketing Qualified Lead', 'mql'],
    ['SQL', 'sql'],
    ['Sales Qualified', 'sql'],
    ['Sales Qualified Lead', 'sql'],
    ['Recycled', 'recycled'],
    ['Disqualified', 'disqualified'],
    ['Unqualified', 'disqualified'],
    ['Evangelist', undefined],
  ])('knows what %s usually stands for', (status, id) => {
    expect(preset.states.find(({ statuses }) => statuses.includes(status))?.id).toBe(id);
  });

  test('takes for final only exits that nobody comes back from', () => {
    const final = preset.states.filter((state) => state.final).map(({ id }) => id);
    expect(final).toEqual(['disqualified', 'lost']);
  });

  test('names its path from a first stage on, with exits last', () => {
    const { states } = preset;
    expect(states[0]!.created).toBe(true);
    expect(states.map(({ kind }) => kind)).toEqual(
      states
        .map(({ kind }) => kind)
        .sort()
        .reverse(),
    );
    expect(states.map(({ deal }) => deal)).toEqual(expect.arrayContaining(['created', 'won', 'lost']));
  });
});

test('a header by which an export is recognised is of no other CRM, and of no other of its exports', () => {
  const owners = new Map<string, string[]>();
  for (const { id, exports } of PRESETS) {
    for (const [name, { telling }] of exports) {
      for (const header of telling) {
        const key = headerKey(header);
        owners.set(key, [...(owners.get(key) ?? []), `${id} ${name}`]);
      }
    }
  }
  expect([...owners].filter(([, of]) => of.length > 1)).toEqual([]);
  expect(owners.size).toBeGreaterThan(40);
});

test('no other CRM maps a header by which one is recognised', () => {
  const mapped = (id: string) =>
    PRESETS.filter((preset) => preset.id !== id && preset.id !== 'plain').flatMap(({ exports }) =>
      [...exports.values()].flatMap(({ columns }) => Object.values(columns).flat(2).map(headerKey)),
    );
  for (const { id, exports } of PRESETS) {
    const others = new Set(mapped(id));
    const telling = [...exports.values()].flatMap((one) => one.telling);
    expect(
      telling.filter((header) => others.has(headerKey(header))),
      id,
    ).toEqual([]);
  }
});

test('a plain file has a header for every field of every export, and none by which a CRM is told', () => {
  const plain = bundledPreset('plain');
  for (const [name, columns] of Object.entries(EXPORT_COLUMNS)) {
    const known = plain.exports.get(name as ExportName)!;
    expect(columns.map(([field]) => field).filter((field) => known.columns[field] === undefined)).toEqual([]);
    expect(known.telling).toEqual([]);
  }
});
