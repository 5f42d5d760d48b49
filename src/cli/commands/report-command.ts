import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Definition } from '../../definition/definition.js';
import { makeProblem } from '../../definition/make-problem.js';
import type { Problem } from '../../definition/problem.js';
import { jsonPieces } from '../../render/render-json.js';
import { renderReportCsv } from '../../render/render-report-csv.js';
import { renderReportTable } from '../../render/render-report-table.js';
import { buildReport } from '../../report/build-report.js';
import type { ReportDocument } from '../../report/report-document.js';
import type { Effects } from '../effects.js';
import { printProblems } from '../print-problems.js';
import { measuring } from '../progress.js';
import { askedQuestion } from '../question.js';
import type { SharedOptions } from '../shared-options.js';
import { stopOnErrors } from '../stop-on-errors.js';
import { wantsColour, widthOf } from '../terminal.js';
import { writeResult } from '../write-output.js';

interface ReportOptions extends SharedOptions {
  readonly from?: string;
}

/** `scorecard report`: the joint scorecard of a period, computed or (`--from`) saved before. */
export async function reportCommand(options: ReportOptions, effects: Effects): Promise<void> {
  stopOnErrors(alsoAsked(options));
  const { from } = options;
  const { document, problems, inputs } = await (from
    ? renderedAgain(from, effects)
    : computedReport(options, effects));
  await printProblems(problems, options, effects);
  await writeResult(render(document, options, effects), options.output, effects, inputs);
}

interface Reported {
  readonly document: ReportDocument;
  readonly problems: readonly Problem[];
  readonly inputs: readonly string[];
}

/** The contract's schemas take time to load, and only a saved report is held to them. */
async function renderedAgain(from: string, effects: Effects): Promise<Reported> {
  const { savedReport } = await import('../saved-report.js');
  return {
    document: savedReport(from, effects),
    problems: [],
    inputs: [resolve(effects.workingDirectory, from)],
  };
}

/** What a saved report can no longer be asked: it has its numbers already. */
function alsoAsked({ from, ...options }: ReportOptions): readonly Problem[] {
  const computing = ['config', 'period', 'asOf', 'by', 'people'] as const;
  const asked: string[] = computing.filter((name) => options[name] !== undefined);
  const repeated = (['export', 'where'] as const).filter((name) => options[name].length > 0);
  if (from === undefined || asked.length + repeated.length === 0) return [];
  const names = [...asked, ...repeated].map((name) => `--${name === 'asOf' ? 'as-of' : name}`).join(', ');
  const message = `--from renders a report as it was saved, so that ${names} cannot be asked of it: leave one or the other out`;
  return [makeProblem('usage', message)];
}

async function computedReport(options: ReportOptions, effects: Effects): Promise<Reported> {
  const question = await askedQuestion(options, effects);
  const { definition, path, sha256 } = question.opened;
  const asked = {
    ...question,
    tool: effects.tool,
    definitionSha256: sha256,
    notes: notesOf(definition, path, question.period.id),
  };
  const document = measuring(question.progress, () => buildReport(question.leads, asked));
  return { document, problems: document.problems as readonly Problem[], inputs: question.inputs };
}

/** The review's page of this period, where there is one. */
function notesOf({ notes }: Definition, definitionPath: string, period: string): string | null {
  if (notes === null) return null;
  try {
    return readFileSync(resolve(join(dirname(definitionPath), notes.replaceAll('{period}', period))), 'utf8');
  } catch {
    return null;
  }
}

function render(
  document: ReportDocument,
  options: ReportOptions,
  effects: Effects,
): string | Iterable<string> {
  if (options.format === 'json') return jsonPieces(document);
  if (options.format === 'csv') return renderReportCsv(document);
  const width = widthOf(effects.stdout, options.output);
  return renderReportTable(document, {
    width,
    colour: width !== null && wantsColour(effects.stdout, options.color, effects),
  });
}
