import { AGAIN, FIRST } from '../leads/event-log.js';
import type { Leads } from '../leads/leads.js';
import type { ExitCheckItem, StageCheckItem } from './check-document.js';

/** Per stage, how many leads reached it and how well that is on record. */
export function checkedStages(leads: Leads): StageCheckItem[] {
  const { stages } = leads.definition;
  const outOfOrder = outOfOrderByStage(leads);
  return stages.map(({ id, name }, stage) => {
    const { dated, undated } = recorded(leads, stage);
    const counts = { dated, implied: impliedIn(leads, stage), undated, out_of_order: outOfOrder[stage]! };
    const reached = counts.dated + counts.implied + counts.undated;
    const shareOf = (part: number) => part / reached;
    const shares = {
      dated: shareOf(counts.dated),
      implied: shareOf(counts.implied),
      undated: shareOf(counts.undated),
      out_of_order: shareOf(counts.out_of_order),
    };
    return { stage: id, name, reached, ...counts, shares: reached === 0 ? null : shares };
  });
}

/** The same of the exits, which nobody passes by implication. */
export function checkedExits(leads: Leads): ExitCheckItem[] {
  const { stages, exits } = leads.definition;
  return exits.map(({ id, name }, exit) => {
    const { dated, undated } = recorded(leads, stages.length + exit);
    const reached = dated + undated;
    const shares = reached === 0 ? null : { dated: dated / reached, undated: undated / reached };
    return { exit: id, name, reached, dated, undated, shares };
  });
}

function recorded({ count, entered, undated }: Leads, state: number): { dated: number; undated: number } {
  const counts = { dated: 0, undated: 0 };
  for (let lead = 0; lead < count; lead++) {
    if (!Number.isNaN(entered[state]!.at[lead]!)) counts.dated++;
    else if (undated[state]![lead] === 1) counts.undated++;
  }
  return counts;
}

/** Leads with a later stage, dated or not, and nothing of this one; none where stages may not be skipped. */
function impliedIn(leads: Leads, stage: number): number {
  if (!leads.definition.maySkipStages) return 0;
  let implied = 0;
  for (let lead = 0; lead < leads.count; lead++) if (isImplied(leads, stage, lead)) implied++;
  return implied;
}

/** Whether a lead passed a stage without any record of it, on the way to a later one. */
export function isImplied(leads: Leads, stage: number, lead: number): boolean {
  if (!leads.definition.maySkipStages) return false;
  return !isRecorded(leads, stage, lead) && reachesLater(leads, stage, lead);
}

/** Whether it is known that a lead reached a stage or exit, and not when. */
export function isUndated({ entered, undated }: Leads, state: number, lead: number): boolean {
  return Number.isNaN(entered[state]!.at[lead]!) && undated[state]![lead] === 1;
}

function reachesLater(leads: Leads, stage: number, lead: number): boolean {
  for (let later = stage + 1; later < leads.definition.stages.length; later++)
    if (isRecorded(leads, later, lead)) return true;
  return false;
}

function isRecorded({ entered, undated }: Leads, state: number, lead: number): boolean {
  return !Number.isNaN(entered[state]!.at[lead]!) || undated[state]![lead] === 1;
}

/** Of the leads that were found to be out of order, per stage those that first entered it after a later one. */
function outOfOrderByStage(leads: Leads): Uint32Array {
  const counts = new Uint32Array(leads.definition.stages.length);
  const found = leads.findings.filter(({ problem }) => problem.code === 'stages-out-of-order');
  for (const lead of new Set(found.flatMap((finding) => finding.leads)))
    for (const stage of enteredAfterLater(leads, lead)) counts[stage]! += 1;
  return counts;
}

/** The stages that a lead first entered after a later one. */
export function enteredAfterLater({ log, definition }: Leads, lead: number): number[] {
  const stages: number[] = [];
  let furthest = -1;
  for (let event = log.first[lead]!; event < log.first[lead + 1]!; event++) {
    const [state, flags] = [log.state[event]!, log.flags[event]!];
    if ((flags & (FIRST | AGAIN)) === 0) continue;
    // Whoever left the path starts anew: what comes then is no wrong order.
    if (state >= definition.stages.length) furthest = -1;
    else if (state > furthest) furthest = state;
    else if (state < furthest && (flags & FIRST) !== 0) stages.push(state);
  }
  return stages;
}
