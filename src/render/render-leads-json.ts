import type { ListedLeads } from '../report/leads-document.js';
import { jsonHead, jsonList } from './json-list.js';

/** The document as JSON, piece by piece: its lists may be longer than one text can be. */
export function* renderLeadsJson(listed: ListedLeads): Iterable<string> {
  yield* jsonHead(listed.head);
  yield* jsonList('leads', listed.leads);
  yield* jsonList('deals_without_lead', listed.dealsWithoutLead);
  yield* jsonList('evidence', listed.evidence);
  yield* jsonList('stories', listed.stories);
  yield '\n}\n';
}
