import type { ExportName } from '../../definition/definition.js';

/** By which of its fields a kind of export is known, whatever the CRM. */
export interface KindSigns {
  /** Without one of these, beside the key, a file is of no use as this. */
  readonly needs: readonly string[];
  /** Where no header tells: one field of each of these lists has to be there, each another. */
  readonly marks: readonly (readonly string[])[];
  /** Together they prove it: what no other kind has, though it may have many more of another kind's columns. */
  readonly proof: readonly string[];
}

/** Ids, owners and times are in every file of a CRM, of accounts and campaigns too. */
export const KIND_SIGNS: Readonly<Record<ExportName, KindSigns>> = {
  leads: {
    needs: [],
    marks: [
      ['status', 'source', 'contact', 'deal'],
      ['status', 'source', 'created', 'owner'],
    ],
    proof: [],
  },
  stage_history: { needs: ['at', 'to'], marks: [], proof: ['from', 'to'] },
  touches: { needs: ['at'], marks: [['type', 'outcome']], proof: [] },
  deals: { needs: [], marks: [['amount', 'closed']], proof: [] },
  deal_history: { needs: ['at', 'to'], marks: [], proof: ['from', 'to'] },
  owner_history: { needs: ['at', 'to'], marks: [], proof: ['from', 'to'] },
  users: { needs: ['name'], marks: [], proof: [] },
  spend: { needs: ['amount'], marks: [['source']], proof: [] },
  survey: { needs: ['score'], marks: [['team', 'question']], proof: [] },
};
