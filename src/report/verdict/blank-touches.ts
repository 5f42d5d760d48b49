import type { Leads } from '../../leads/leads.js';
import type { Touches } from '../../leads/touches.js';
import { concernedOf } from '../checked-problems.js';
import { printableIds } from '../disclosure-record-id.js';
import { type Cause, causeItem, FEW_IDS } from './cause.js';

const FIELDS = { type: 'type', by: 'owner', outcome: 'outcome' } as const;
type Field = keyof typeof FIELDS;

/**
 * Touches that don't say of what kind they are, who did them, or what came of them. An outcome is missed only of kinds
 * that have any: an e-mail needs none.
 */
export function blankTouchCauses(leads: Leads): Cause[] {
  const { touches } = leads;
  if (touches === null) return [];
  return (Object.keys(FIELDS) as Field[]).flatMap((field) =>
    touches.has[field] ? causeOf(leads, touches, field) : [],
  );
}

function causeOf(leads: Leads, touches: Touches, field: Field): Cause[] {
  const codes = touches[field].codes;
  const kinds = touches.type.codes;
  const withAny = new Set<number>();
  for (let touch = 0; touch < codes.length; touch++) if (codes[touch] !== 0) withAny.add(kinds[touch]!);
  let of = 0;
  let count = 0;
  const concerned: number[] = [];
  for (let lead = 0; lead < leads.count; lead++) {
    const before = count;
    for (let touch = touches.first[lead]!; touch < touches.first[lead + 1]!; touch++) {
      if (field === 'outcome' && !withAny.has(kinds[touch]!)) continue;
      of += 1;
      if (codes[touch] === 0) count += 1;
    }
    if (count > before) concerned.push(lead);
  }
  if (count === 0) return [];
  const isFatal = field === 'type' && count === of;
  const item = causeItem({
    code: isFatal ? 'all-blank' : 'blank',
    what: isFatal ? `No touch has a ${FIELDS[field]}` : `Some touches have no ${FIELDS[field]}`,
    message: `${count} of ${of} touches have no ${FIELDS[field]}, so that it isn’t known whether they are what counts`,
    export: 'touches',
    ...{ count, of, unit: 'rows' },
    leads: concernedOf(concerned, leads.ids, printableIds(leads.people), FEW_IDS),
    mend: `Fill in the ${FIELDS[field]} in the CRM, and export it`,
    settings: [`exports.touches.columns.${field}`],
  });
  return [{ item, facts: [`touches.${field}`], isFatal }];
}
