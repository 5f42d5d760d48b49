import type { ExportName } from '../../definition/definition.js';

/** Salesforce's ids of 15 or 18 characters begin with what they are of: `00Q` a lead, `003` a contact. */
const SALESFORCE_ID = /^(?=.*\d)(?=.*[A-Za-z])[a-zA-Z0-9]{15}(?:[A-Z0-5]{3})?$/;

const LEAD_OR_CONTACT = ['00Q', '003'];

/** Per kind of export, what its fields may be ids of, the most telling first: leads, contacts, opportunities, tasks, events, users. */
const EXPECTED: Partial<Record<ExportName, Readonly<Record<string, readonly string[]>>>> = {
  leads: { id: ['00Q'] },
  stage_history: { lead: LEAD_OR_CONTACT },
  touches: { id: ['00T', '00U'], lead: LEAD_OR_CONTACT, contact: LEAD_OR_CONTACT, deal: ['006'] },
  deals: { id: ['006'], lead: LEAD_OR_CONTACT },
  deal_history: { deal: ['006'] },
  owner_history: { lead: LEAD_OR_CONTACT },
  users: { id: ['005'] },
};

/** What Salesforce's ids say of a file: that it is of that kind, of another, or nothing. */
export type PrefixEvidence = 'for' | 'against' | 'none';

/**
 * Judged by the first of the kind's fields that holds ids of Salesforce; mixed ones say nothing. `idsOf`: some cells of
 * a field's column, none where the file lacks it.
 */
export function prefixEvidence(
  name: ExportName,
  idsOf: (field: string) => readonly string[],
): PrefixEvidence {
  for (const [field, expected] of Object.entries(EXPECTED[name] ?? {})) {
    const prefixes = [
      ...new Set(
        idsOf(field)
          .filter(isSalesforceId)
          .map((id) => id.slice(0, 3)),
      ),
    ];
    if (prefixes.length === 0) continue;
    const fitting = prefixes.filter((prefix) => expected.includes(prefix)).length;
    return fitting === prefixes.length ? 'for' : fitting === 0 ? 'against' : 'none';
  }
  return 'none';
}

/** Whether a text has the form of an id of Salesforce. */
export function isSalesforceId(text: string): boolean {
  return (text.length === 15 || text.length === 18) && SALESFORCE_ID.test(text);
}
