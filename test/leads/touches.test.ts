import { describe, expect, it } from 'vitest';
import type { Leads } from '../../src/leads/leads.js';
import { TOUCH_LINKS } from '../../src/leads/touches.js';
import { definitionOf } from '../support/definition-of.js';
import { type LiteralRow, tableOf } from '../support/tables.js';
import { brief, built } from './built.js';
import { momentText } from './timeline-of.js';

const definition = definitionOf({ stages: { lead: { created: true } } });

const lead = (id: string, more: LiteralRow = {}): LiteralRow => ({ id, created: '2026-10-01', ...more });
const touch = (at: string, more: LiteralRow): LiteralRow => ({ at, ...more });

/** The touches of these leads, as of 9 October, by lead as `time type link:line`. */
function touchesOf(
  leadRows: readonly LiteralRow[],
  touchRows: readonly LiteralRow[],
  dealRows: readonly LiteralRow[] = [],
) {
  const tables = [
    tableOf('leads', leadRows),
    ...(dealRows.length > 0 ? [tableOf('deals', dealRows)] : []),
    tableOf('touches', touchRows),
  ];
  const { leads, problems } = built(definition, tables, '2026-10-09');
  const use = leads.exports.find(({ name }) => name === 'touches')!;
  return {
    leads,
    of: Object.fromEntries(leadRows.map(({ id }) => [id, shown(leads, String(id))])),
    problems: problems.filter(({ file }) => file === 'touches.csv').map(brief),
    use: { used: use.used, reasons: Object.fromEntries(use.reasons) },
  };
}

function shown(leads: Leads, id: string): string[] {
  const { ids, touches } = leads;
  const index = ids.indexOf(id);
  if (index === -1 || touches === null) return [];
  const { first, at, width, type, via, line } = touches;
  return Array.from({ length: first[index + 1]! - first[index]! }, (_, i) => {
    const t = first[index]! + i;
    const when = momentText(leads, at[t]!, width[t]!);
    return `${when} ${type.values[type.codes[t]!]} ${TOUCH_LINKS[via[t]!]}:${line[t]}`;
  });
}

describe('touches', () => {
  it('lead to no lead where all the ids that a cell lists are unknown, and count once where they are of one', () => {
    const { of, use } = touchesOf(
      [lead('a', { contact: 'C1' }), lead('b', { contact: 'C2' })],
      [
        touch('2026-10-02', { lead: '', contact: 'X1;X2', type: 'Call' }),
        touch('2026-10-03', { lead: '', contact: 'C1;X2', type: 'Call' }),
        touch('2026-10-04', { lead: 'a', contact: 'C1;C2', type: 'Call' }),
      ],
    );
    expect(of).toEqual({
      a: ['2026-10-03 Call contact:3', '2026-10-04 Call lead:4'],
      b: ['2026-10-04 Call contact:4'],
    });
    expect(use).toEqual({ used: 2, reasons: { 'touch-of-unknown-lead': 1 } });
  });

  it('are those that name the lead, by time and then as the file has them', () => {
    const { of } = touchesOf(
      [lead('a'), lead('b')],
      [
        touch('2026-10-03T10:00Z', { lead: 'a', type: 'Email' }),
        touch('2026-10-02T10:00Z', { lead: 'b', type: 'Call' }),
        touch('2026-10-02T09:00Z', { lead: 'a', type: 'Call' }),
        touch('2026-10-03T10:00Z', { lead: 'a', type: 'Meeting' }),
      ],
    );
    expect(of).toEqual({
      a: [
        '2026-10-02T09:00Z Call lead:4',
        '2026-10-03T10:00Z Email lead:2',
        '2026-10-03T10:00Z Meeting lead:5',
      ],
      b: ['2026-10-02T10:00Z Call lead:3'],
    });
  });

  it('are also those of its contact, and of its deal', () => {
    const { of } = touchesOf(
      [lead('a', { contact: 'k' }), lead('b', { deal: 'd' })],
      [
        touch('2026-10-03', { contact: 'k' }),
        touch('2026-10-04', { deal: 'd' }),
        touch('2026-10-05', { deal: 'e' }),
      ],
      [{ id: 'd' }, { id: 'e', lead: 'a' }],
    );
    expect(of).toEqual({
      a: ['2026-10-03  contact:2', '2026-10-05  deal:4'],
      b: ['2026-10-04  deal:3'],
    });
  });

  it('are each lead’s where several share the contact, or a list names several', () => {
    const { of, use } = touchesOf(
      [lead('a', { contact: 'k;m' }), lead('b', { contact: 'k' }), lead('c')],
      [touch('2026-10-03', { contact: 'k' }), touch('2026-10-04', { lead: 'c;b' })],
    );
    expect(of).toEqual({
      a: ['2026-10-03  contact:2'],
      b: ['2026-10-03  contact:2', '2026-10-04  lead:3'],
      c: ['2026-10-04  lead:3'],
    });
    expect(use).toEqual({ used: 2, reasons: {} });
  });

  it('count once for a lead that is named twice over', () => {
    const { of } = touchesOf(
      [lead('a', { contact: 'k' }), lead('b', { contact: 'k' })],
      [touch('2026-10-03', { lead: 'a', contact: 'k', deal: 'd' })],
      [{ id: 'd', lead: 'a' }],
    );
    // The contact is b's too.
    expect(of).toEqual({ a: ['2026-10-03  lead:2'], b: ['2026-10-03  contact:2'] });
  });

  it('of one id, told again for one of their leads alone, keep their times, and so do all others', () => {
    const { of, use } = touchesOf(
      [lead('a'), lead('b', { contact: 'C1' }), lead('c')],
      [
        touch('2026-10-02', { id: 'T1', lead: 'a', contact: 'C1', type: 'Call' }),
        touch('2026-10-03', { id: 'T1', lead: 'b', contact: '', type: 'Email' }),
        touch('2026-10-04', { id: 'T2', lead: 'c', contact: '', type: 'Call' }),
      ],
    );
    // The first row still counts for a, as the second names only b.
    expect(of).toEqual({
      a: ['2026-10-02 Call lead:2'],
      b: ['2026-10-03 Email lead:3'],
      c: ['2026-10-04 Call lead:4'],
    });
    expect(use).toEqual({ used: 3, reasons: {} });
  });

  it('are found by one column that holds leads and contacts', () => {
    const { of, problems } = touchesOf(
      [lead('a'), lead('b', { contact: 'k' })],
      [touch('2026-10-03', { lead: 'a', contact: 'a' }), touch('2026-10-04', { lead: 'k', contact: 'k' })],
    );
    expect(of).toEqual({ a: ['2026-10-03  lead:2'], b: ['2026-10-04  contact:3'] });
    expect(problems).toEqual([]);
  });

  it('of a merged record are those of the one that survives', () => {
    const { of } = touchesOf(
      [lead('a'), lead('b', { merged_into: 'a', contact: 'k' })],
      [touch('2026-10-03', { lead: 'b' }), touch('2026-10-02', { contact: 'k' })],
    );
    expect(of.a).toEqual(['2026-10-02  contact:3', '2026-10-03  lead:2']);
  });

  it('of a merged record may be older than the one that survives', () => {
    const { problems } = touchesOf(
      [lead('a', { created: '2026-10-05' }), lead('b', { merged_into: 'a', created: '2026-10-02' })],
      [touch('2026-10-03', { lead: 'b' })],
    );
    expect(problems).toEqual([]);
  });

  it('without a time come last, and are told', () => {
    const { of, problems, use } = touchesOf(
      [lead('a')],
      [touch('', { lead: 'a' }), touch('2026-10-02', { lead: 'a' })],
    );
    expect(of.a).toEqual(['2026-10-02  lead:3', '?  lead:2']);
    expect(problems).toEqual(['touch-without-time touches.csv:2 ×1']);
    expect(use.used).toBe(2);
  });

  it('at or after as-of are told, and not counted', () => {
    const { of, problems, use } = touchesOf(
      [lead('a'), lead('b', { created: '2026-10-20' })],
      [
        touch('2026-10-09T23:59Z', { lead: 'a' }),
        touch('2026-10-10', { lead: 'a' }),
        touch('2026-10-08', { lead: 'b' }),
      ],
    );
    expect(of).toEqual({ a: ['2026-10-09T23:59Z  lead:2'], b: [] });
    expect(problems).toEqual(['later-than-as-of touches.csv:3 ×2']);
    expect(use).toEqual({ used: 1, reasons: { 'later-than-as-of': 2 } });
  });

  it('of nobody the exports know are left out, and counted', () => {
    const { problems, use } = touchesOf(
      [lead('a')],
      [
        touch('2026-10-02', { lead: 'x' }),
        touch('2026-10-02', { contact: 'x' }),
        touch('2026-10-02', { deal: 'd' }),
        touch('2026-10-02', {}),
        touch('2026-10-02', { lead: 'a' }),
      ],
      [{ id: 'd' }, { id: 'e', lead: 'a' }],
    );
    expect(problems).toEqual(['touch-of-unknown-lead touches.csv:2 ×4']);
    expect(use).toEqual({ used: 1, reasons: { 'touch-of-unknown-lead': 4 } });
  });

  it('that all lead to nobody are a warning', () => {
    const severity = (rows: readonly LiteralRow[]) =>
      touchesOf([lead('a')], rows).leads.findings.find(
        ({ problem }) => problem.code === 'touch-of-unknown-lead',
      )?.problem.severity;
    const ofNobody = touch('2026-10-02', { contact: 'x' });
    expect(severity([ofNobody])).toBe('warning');
    expect(severity([ofNobody, touch('2026-10-02', { lead: 'a' })])).toBe('note');
  });

  it('before the lead are kept, and found; on the same date they are no trouble', () => {
    const { of, leads, problems } = touchesOf(
      [lead('a'), lead('b', { created: '2026-10-02T12:00Z' }), lead('c')],
      [
        touch('2026-10-02', { lead: 'b' }),
        touch('2026-10-02T11:59Z', { lead: 'b' }),
        touch('2026-09-30', { lead: 'c' }),
        touch('2026-10-01T00:00Z', { lead: 'a' }),
      ],
    );
    expect(of.b).toHaveLength(2);
    expect(problems).toEqual(['touch-before-lead touches.csv:3 ×2']);
    expect(leads.findings.find(({ problem }) => problem.code === 'touch-before-lead')!.leads).toEqual([1, 2]);
  });
});
