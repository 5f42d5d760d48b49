import { renderLeadsCsv } from '../../render/render-leads-csv.js';
import { renderLeadsJson } from '../../render/render-leads-json.js';
import { renderLeadsTable } from '../../render/render-leads-table.js';
import { renderTimelineCsv } from '../../render/render-timeline-csv.js';
import { buildLeadsDocument } from '../../report/build-leads-document.js';
import type { ListedLeads } from '../../report/leads-document.js';
import { askedList, isOfAnyTime, type ListOptions } from '../asked-list.js';
import type { Effects } from '../effects.js';
import { namedLeads } from '../named-leads.js';
import { printProblems } from '../print-problems.js';
import { measuring } from '../progress.js';
import { askedQuestion } from '../question.js';
import { readEvidence } from '../read-evidence.js';
import type { SharedOptions } from '../shared-options.js';
import { stopOnErrors } from '../stop-on-errors.js';
import { wantsColour, widthOf } from '../terminal.js';
import { writeResult } from '../write-output.js';

type LeadsOptions = SharedOptions & ListOptions;

/** `scorecard leads`: the leads behind a measure, an SLA, stage, exit or problem, or those that are named. */
export async function leadsCommand(options: LeadsOptions, effects: Effects): Promise<void> {
  const period = isOfAnyTime(options) && options.period === undefined ? { period: 'all' } : {};
  const check = (definition: Parameters<typeof askedList>[0]) => askedList(definition, options).problems;
  // Those of one person are looked for only where they are asked for: it costs time.
  const people = options.problem === 'repeated-people';
  const question = await askedQuestion({ ...options, ...period }, effects, {
    check,
    people,
    forEvidence: true,
  });
  const list = askedList(question.opened.definition, options).value;
  if (list === null) throw new Error('a list without errors has a value');
  const only = namedLeads(question.leads, options.lead);
  stopOnErrors(only.problems);
  // The story of an SLA's clocks names its own evidence: all that was read would bury it.
  const read =
    options.explain && only.value !== null && list.asked.sla === null
      ? await readEvidence(question, only.value)
      : NO_EVIDENCE;
  const asked = {
    ...question,
    ...list,
    problems: [...question.problems, ...read.problems],
    only: only.value,
    explain: options.explain ?? false,
    tool: effects.tool,
    definitionSha256: question.opened.sha256,
  };
  const listed = measuring(question.progress, () => buildLeadsDocument(question.leads, asked, read.evidence));
  await printProblems(listed.head.problems as typeof question.problems, options, effects);
  await writeResult(render(listed, options, effects), options.output, effects, question.inputs);
}

const NO_EVIDENCE = { evidence: [], problems: [] };

function render(listed: ListedLeads, options: LeadsOptions, effects: Effects): Iterable<string> {
  if (options.format === 'json') return renderLeadsJson(listed);
  if (options.format === 'csv') return options.timeline ? renderTimelineCsv(listed) : renderLeadsCsv(listed);
  const width = widthOf(effects.stdout, options.output);
  return renderLeadsTable(listed, {
    width,
    timeline: options.timeline ?? false,
    colour: width !== null && wantsColour(effects.stdout, options.color, effects),
  });
}
