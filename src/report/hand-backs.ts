import { AGAIN, FIRST, HAND_OVER, UNDATED } from '../leads/event-log.js';
import { evidencingExports, isDated } from '../leads/evidencing-exports.js';
import type { Leads } from '../leads/leads.js';
import { matching } from '../leads/matching.js';
import { flowStretch } from '../measures/flow-stretch.js';
import { responseOf } from '../measures/response-of.js';
import { covers, type Stretch } from '../measures/stretch.js';
import { touchesLacking } from '../sla/touches-lacking.js';
import type { ReportQuestion } from './report-question.js';
import type { SlaDocument } from './sla-document.js';

type HandBacks = NonNullable<SlaDocument['hand_backs']>;

const ENTRY = FIRST | AGAIN;

/**
 * Of the hand-overs of the period those that were rejected before the lead's next one, by as-of, and of these the leads
 * that are back on the path since; and those without a touch. Null where hand-overs, or rejections, are not recorded.
 */
export function handBacks(leads: Leads, question: ReportQuestion): HandBacks | null {
  const { stages, handOver } = leads.definition;
  if (handOver === null || !isDated(leads, handOver.at)) return null;
  const rejections = handOver.rejected.map((exit) => stages.length + exit);
  if (evidencingExports(leads, rejections).length === 0) return null;
  const asked = { period: question.period, readAt: null };
  const stretch = flowStretch(leads, asked, evidencingExports(leads, [handOver.at]));
  if (typeof stretch === 'string') return null;
  const isTold =
    touchesLacking(leads, false) === null && typeof flowStretch(leads, asked, ['touches']) !== 'string';
  const touched = isTold ? isTouched(leads, stretch) : null;
  const counts = { handed_over: 0, handed_back: 0, taken_back: 0, never_touched: touched && 0 };
  visitHandOvers(leads, stretch, question, (lead, event) => {
    counts.handed_over++;
    const rejection = rejectionOf(leads, rejections, lead, event);
    if (rejection !== null) counts.handed_back++;
    if (rejection !== null && isBackAfter(leads, lead, rejection)) counts.taken_back++;
    if (touched !== null && !touched(lead, event)) counts.never_touched!++;
  });
  return counts;
}

function isTouched(leads: Leads, { limit }: Stretch): (lead: number, event: number) => boolean {
  const response = responseOf(leads, false);
  return (lead, event) => response(lead, event, limit).band !== 'none_yet';
}

function visitHandOvers(
  leads: Leads,
  stretch: Stretch,
  { where }: Pick<ReportQuestion, 'where'>,
  visit: (lead: number, event: number) => void,
): void {
  const { log } = leads;
  const matches = matching(leads, 'leads', where);
  for (let lead = 0; lead < leads.count; lead++) {
    if (matches[lead] === 0) continue;
    for (let event = log.first[lead]!; event < log.first[lead + 1]!; event++)
      if ((log.flags[event]! & HAND_OVER) !== 0 && covers(stretch, log.at[event]!, log.width[event]!))
        visit(lead, event);
  }
}

/** The event by which a hand-over was rejected, before the next one; null where none did. One at an unknown time is of the last. */
function rejectionOf(
  { log }: Leads,
  rejections: readonly number[],
  lead: number,
  handOver: number,
): number | null {
  for (let event = handOver + 1; event < log.first[lead + 1]!; event++) {
    const flags = log.flags[event]!;
    if ((flags & HAND_OVER) !== 0) return null;
    if ((flags & (ENTRY | UNDATED)) !== 0 && rejections.includes(log.state[event]!)) return event;
  }
  return null;
}

/** Whether a stage was entered since. A rejection at an unknown time is what the lead's status says now. */
function isBackAfter({ log, definition }: Leads, lead: number, rejection: number): boolean {
  if ((log.flags[rejection]! & UNDATED) !== 0) return false;
  for (let event = rejection + 1; event < log.first[lead + 1]!; event++)
    if ((log.flags[event]! & (ENTRY | UNDATED)) !== 0 && log.state[event]! < definition.stages.length)
      return true;
  return false;
}
