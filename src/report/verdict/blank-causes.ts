import type { Problem } from '../../definition/problem.js';
import type { Leads } from '../../leads/leads.js';
import { concernedOf } from '../checked-problems.js';
import { printableIds } from '../disclosure-record-id.js';
import { amountShare } from './amount-share.js';
import { type BlankField, blankFields } from './blank-fields.js';
import { type Cause, causeItem, FEW_IDS } from './cause.js';
import { keyOfField } from './key-of-field.js';

/** Leads and deals with nothing in a field that numbers are counted from: what they would add isn't in them. */
export function blankCauses(leads: Leads, unreadable: readonly Unreadable[]): Cause[] {
  return blankFields(leads).map((field) => blankCause(leads, field, unreadable));
}

/** Cells of a field that can't be read: they are as good as blank. */
export interface Unreadable {
  readonly export: BlankField['export'];
  readonly problem: Problem;
}

function blankCause(leads: Leads, field: BlankField, unreadable: readonly Unreadable[]): Cause {
  const { among, blank, over, whose, lacked, facts } = field;
  const isFatal = field.isNeeded && blank.length === among.length;
  const one = whose.slice(0, -1);
  const [count, of] = [blank.length, among.length];
  const spoilt = unreadable.find(
    (each) => each.export === field.export && each.problem.field === field.field,
  );
  const ids = over === 'leads' ? leads.ids : (leads.deals?.ids ?? null);
  const item = causeItem({
    code: isFatal ? 'all-blank' : 'blank',
    what: isFatal ? `No ${one} has ${articled(lacked)}` : `Some ${whose} have no ${lacked}`,
    message: `${count} of ${of} ${whose} have no ${lacked}, and count as if there were none`,
    export: field.export,
    ...{ count, of, unit: over },
    file: spoilt?.problem.file ?? null,
    line: spoilt?.problem.line ?? null,
    amount_share:
      over === 'deals' && leads.deals !== null && field.field !== 'amount'
        ? amountShare(leads.deals, blank)
        : null,
    [over]: concernedOf(blank, ids, printableIds(leads.people), FEW_IDS),
    mend:
      spoilt === undefined
        ? `Fill in the ${lacked} in the CRM, and export it`
        : `Fill in the ${lacked} in the CRM, and correct what can’t be read`,
    settings: settingsOf(leads, field, spoilt),
  });
  return { item, facts, isFatal };
}

function articled(noun: string): string {
  return /^[aeiou]/.test(noun) ? `an ${noun}` : `a ${noun}`;
}

function settingsOf(leads: Leads, field: BlankField, spoilt: Unreadable | undefined): string[] {
  const exits = new Set(leads.definition.exits.map(({ id }) => id));
  const dates = spoilt?.problem.code === 'dates-unreadable' ? [`exports.${field.export}.dates`] : [];
  return [keyOfField(field.export, field.field, exits), ...dates];
}

const UNREADABLE: ReadonlySet<string> = new Set([
  'dates-unreadable',
  'dates-out-of-range',
  'numbers-unreadable',
]);
/** Of these it is known who has nothing in them, and whom that concerns. */
const COUNTED: ReadonlySet<string> = new Set([
  'leads.created',
  'deals.created',
  'deals.closed',
  'deals.amount',
]);

/**
 * Whether what can't be read is told by those that then have nothing in that field. When a deal closed may also stand in the
 * history: an unreadable date moves only what `undatedClosings` says is without one.
 */
export function isToldAsBlank(
  { code, field }: Problem,
  name: string | undefined,
  hasUndatedClosings: boolean,
): boolean {
  const of = `${name}.${field}`;
  return UNREADABLE.has(code) && COUNTED.has(of) && !(of === 'deals.closed' && hasUndatedClosings);
}
