import type { Definition } from '../../definition/definition.js';
import { makeProblem } from '../../definition/make-problem.js';
import { nearestName } from '../../definition/nearest-name.js';
import type { Outcome, Problem } from '../../definition/problem.js';
import { renderFunnelCsv } from '../../render/render-funnel-csv.js';
import { renderFunnelTable } from '../../render/render-funnel-table.js';
import { jsonPieces } from '../../render/render-json.js';
import { buildFunnel } from '../../report/build-funnel.js';
import type { FunnelDocument } from '../../report/funnel-document.js';
import type { Effects } from '../effects.js';
import { parseWithin } from '../parse-within.js';
import { printProblems } from '../print-problems.js';
import { measuring } from '../progress.js';
import { askedQuestion } from '../question.js';
import { FUNNEL_PERIODS, type SharedOptions } from '../shared-options.js';
import { wantsColour, widthOf } from '../terminal.js';
import { writeResult } from '../write-output.js';

interface FunnelOptions extends SharedOptions {
  readonly from?: string;
  readonly to?: string;
  readonly within?: string;
}

/** `scorecard funnel`: cohorts, one per review period. */
export async function funnelCommand(options: FunnelOptions, effects: Effects): Promise<void> {
  const within = parseWithin(options.within);
  const check = (definition: Definition) => [...within.problems, ...stagePair(definition, options).problems];
  const question = await askedQuestion(options, effects, { periods: FUNNEL_PERIODS, check });
  const pair = stagePair(question.opened.definition, options);
  const asked = {
    ...question,
    ...(pair.value ?? { from: null, to: null }),
    withinDays: within.value,
    tool: effects.tool,
    definitionSha256: question.opened.sha256,
  };
  const document = measuring(question.progress, () => buildFunnel(question.leads, asked));
  await printProblems(question.problems, options, effects);
  await writeResult(render(document, options, effects), options.output, effects, question.inputs);
}

function render(
  document: FunnelDocument,
  options: FunnelOptions,
  effects: Effects,
): string | Iterable<string> {
  if (options.format === 'json') return jsonPieces(document);
  if (options.format === 'csv') return renderFunnelCsv(document);
  const width = widthOf(effects.stdout, options.output);
  return renderFunnelTable(document, {
    width,
    colour: width !== null && wantsColour(effects.stdout, options.color, effects),
  });
}

function stagePair(
  { stages }: Definition,
  { from, to }: FunnelOptions,
): Outcome<{ from: number | null; to: number | null }> {
  const ids = stages.map(({ id }) => id);
  const unknown = [from, to]
    .filter((id) => id !== undefined && !ids.includes(id))
    .map((id) => unknownStage(id!, ids));
  if (unknown.length > 0) return { value: null, problems: unknown };
  const pair = {
    from: from === undefined ? null : ids.indexOf(from),
    to: to === undefined ? null : ids.indexOf(to),
  };
  if ((pair.from ?? 0) < (pair.to ?? ids.length)) return { value: pair, problems: [] };
  const message = `The conversion from "${from ?? ids[0]}" to "${to ?? ids.at(-1)}" goes nowhere: the path is ${ids.join(', ')}`;
  return { value: null, problems: [makeProblem('stage-unknown', message)] };
}

function unknownStage(id: string, ids: readonly string[]): Problem {
  const nearest = nearestName(id, ids);
  const hint = nearest ? ` — did you mean "${nearest}"?` : `, expected one of ${ids.join(', ')}`;
  return makeProblem('stage-unknown', `"${id}" is no stage${hint}`);
}
