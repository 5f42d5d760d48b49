import { describe, expect, test } from 'vitest';
import { defaultMeasures } from '../../src/definition/default-measures.js';
import { resolveMeasure } from '../../src/definition/resolve-measure.js';
import { loadSound, SMALL } from '../support/load-text.js';

const idsOf = (text: string) => defaultMeasures(loadSound(text)).map(({ id }) => id);

describe('the rows of a report that names none', () => {
  test('of two stages: their volumes, and one conversion, which is the whole path', () => {
    const text =
      'exports: { leads: l }\nstages: [{ id: mql, entered: created }, { id: won, entered: { column: Won } }]\n';
    expect(idsOf(text)).toEqual(['volume.mql', 'volume.won', 'conversion.mql.won']);
  });

  test('with teams and a deals export: everything that these allow', () => {
    const rows = defaultMeasures(loadSound(`${SMALL}marketing_sourced: { source: Web }\n`));
    expect(rows.map(({ id, team }) => `${id} ${team}`)).toEqual([
      'volume.lead marketing',
      'volume.mql marketing',
      'volume.accepted sales',
      'volume.won sales',
      'conversion.lead.mql marketing',
      'conversion.mql.accepted sales',
      'conversion.accepted.won sales',
      'conversion.lead.won null',
      'hand_overs marketing',
      'acceptance sales',
      'deals_created null',
      'pipeline.created null',
      'pipeline.open null',
      'win_rate sales',
      'deals_won sales',
      'revenue null',
      'average_selling_price sales',
      'sales_cycle sales',
      'sourced.pipeline marketing',
      'sourced.deals marketing',
      'sourced.revenue marketing',
      'sourced.share marketing',
    ]);
  });

  test('a deals export that names its columns says no more than these', () => {
    const deals = '{ status: won, columns: { lead: Id, closed: Won } }';
    const text = SMALL.replace(/deals: {.*}/, `deals: ${deals}`);
    expect(idsOf(text).filter((id) => !/^(volume|conversion)/.test(id))).toEqual([
      'hand_overs',
      'acceptance',
      'deals_won',
    ]);
  });

  test('are what their ids mean, without a window or target', () => {
    const definition = loadSound(SMALL);
    const names = { stages: definition.stages.map(({ id }) => id), exits: [], slas: [] };
    for (const row of defaultMeasures(definition)) {
      expect(resolveMeasure(row.id, names)).toEqual({ value: row.measure });
      expect(row).toMatchObject({ withinDays: null, where: [], target: [] });
      expect(row.name).not.toBe('');
    }
  });
});
