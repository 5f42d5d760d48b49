import { describe, expect, test } from 'vitest';
import { resolveMeasure } from '../../src/definition/resolve-measure.js';

const names = { stages: ['lead', 'mql', 'won'], exits: ['lost', 'rejected'], slas: ['first-touch'] };

describe('resolveMeasure', () => {
  test.each([
    ['volume.mql', 'volume', [1]],
    ['conversion.lead.won', 'conversion', [0, 2]],
    ['velocity.lead.mql', 'velocity', [0, 1]],
    ['exits.rejected', 'exits', [1]],
    ['cost_per.won', 'cost_per', [2]],
    ['win_rate', 'win_rate', []],
    ['pipeline.open', 'pipeline.open', []],
    ['deals_created.without_lead', 'deals_created.without_lead', []],
  ])('%s', (id, kind, of) => {
    expect(resolveMeasure(id, names)).toEqual({ value: { id, kind, of, sla: null } });
  });

  test('sla.first-touch', () => {
    expect(resolveMeasure('sla.first-touch', names)).toEqual({
      value: { id: 'sla.first-touch', kind: 'sla', of: [], sla: 'first-touch' },
    });
  });

  test.each([
    ['volume', 'is no measure, which would be written volume.STAGE'],
    ['volume.lead.mql', 'would be written volume.STAGE'],
    ['conversion.lead', 'would be written conversion.FROM.TO'],
    ['exits', 'would be written exits.EXIT'],
    ['sla', 'would be written sla.ID'],
    ['volume.mqll', '"mqll", which is no stage — did you mean "mql"?'],
    ['volume.lost', '"lost", which is no stage, expected one of lead, mql, won'],
    ['exits.won', '"won", which is no exit'],
    ['sla.first-tuch', 'which is no SLA — did you mean "first-touch"?'],
    ['conversion.won.lead', 'goes from "won" to "lead", which does not come after it'],
    ['velocity.mql.mql', 'does not come after it'],
    ['winrate', 'is no measure — did you mean "win_rate"?'],
    ['conversions.lead.mql', 'is no measure — did you mean "conversion.lead.mql"?'],
    ['constructor', 'is no measure'],
    ['', 'is no measure'],
  ])('%j: %s', (id, error) => {
    const resolved = resolveMeasure(id, names);
    expect('error' in resolved ? resolved.error : null).toContain(error);
  });
});
