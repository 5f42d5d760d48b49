import type { Preset } from '../../definition/preset.js';
import type { Problem } from '../../definition/problem.js';
import type { OpenText } from '../bytes/open-text.js';
import type { ExportPlan } from '../export-plan.js';
import { hasError } from '../has-error.js';
import { dialectProblem } from '../layout/dialect-problem.js';
import type { Layout } from '../layout/find-layout.js';
import { layoutProblems, preambleProblem } from '../layout/layout-problems.js';
import { matchColumns } from '../layout/match-columns.js';
import type { Source } from '../source.js';
import { type FoundRoles, fileRoles } from './file-roles.js';
import type { FileSurvey } from './file-survey.js';
import { idsBelow } from './ids-below.js';
import { knownKinds } from './kinds-known.js';
import { listenToRows } from './listen-to-rows.js';
import { rankKinds } from './rank-kinds.js';
import { rowRoles } from './row-roles.js';
import { settledRoles } from './settled-roles.js';
import { columnsTally } from './survey-columns.js';
import { surveyLayout } from './survey-layout.js';
import { columnsPlan } from './survey-plan.js';
import { headerUnknown } from './survey-problems.js';
import { withText } from './with-text.js';

export interface SurveyOptions {
  /** Reads the file's beginning and judges by its headers: no row is looked at. */
  readonly headersOnly: boolean;
}

/** What is known of a file before its rows are read. */
interface Beginning extends FoundRoles {
  readonly layout: Layout;
  /** By which it is told which rows count: that of the likeliest kind. */
  readonly plan: ExportPlan;
}

/**
 * Looks at a file of which nothing is agreed yet: what kind of export of which CRM it is, and what its columns hold. It is
 * read once, row by row, and nothing that may be a person's is kept. `presets`: of the CRMs that it may come from.
 */
export function surveyFile(
  source: Source,
  presets: readonly Preset[],
  { headersOnly }: SurveyOptions,
): Promise<FileSurvey> {
  const refuse = (problems: readonly Problem[]) => ({ ...NOTHING, file: source.name, problems });
  const survey = async (text: OpenText) => {
    const beginning = await recognise(text, presets, headersOnly);
    if (beginning === null) return refuse([headerUnknown(text, source.name)]);
    const problems = layoutProblems(beginning.plan, beginning.layout, text.head, source.name);
    if (hasError(problems)) return refuse(problems);
    const rest = headersOnly ? ofHeader(beginning, source.name) : await ofRows(beginning, text, source.name);
    return { ...rest, problems: [...problems, ...rest.problems] };
  };
  return withText(source, survey, (problem) => refuse([problem]));
}

const NOTHING = { rows: 0, leftOut: 0, columns: [], roles: [], alternatives: [] };

/** Null where no line is surely a header. */
async function recognise(
  { head, whole }: OpenText,
  presets: readonly Preset[],
  headersOnly: boolean,
): Promise<Beginning | null> {
  const kinds = knownKinds(presets);
  const found = await surveyLayout(kinds, head, whole);
  if (found === null) return null;
  const { headers } = found;
  const idsAt = headersOnly ? () => [] : await idsBelow(found, head, whole);
  const { roles, alternatives } = fileRoles(rankKinds(kinds, headers, idsAt), headers);
  const plan = roles[0]?.ranked.kind.plan ?? columnsPlan(headers);
  return { roles, alternatives, plan, layout: { ...found, match: matchColumns(plan, headers) } };
}

function ofHeader({ layout, plan, roles, alternatives }: Beginning, file: string): FileSurvey {
  const counts = rowRoles([...roles, ...alternatives], layout.headers);
  return {
    ...NOTHING,
    file,
    problems: [...dialectProblem(layout, file), ...preambleProblem(layout, file)],
    columns: columnsTally(layout.headers, roles, plan).finish((raw) => raw),
    roles: counts.counted(roles),
    alternatives: counts.counted(alternatives),
  };
}

async function ofRows(beginning: Beginning, text: OpenText, file: string): Promise<FileSurvey> {
  const { layout, plan, roles, alternatives } = beginning;
  const counts = rowRoles([...roles, ...alternatives], layout.headers);
  const columns = columnsTally(layout.headers, roles, plan);
  const { rows, leftOut, decode, problems } = await listenToRows(plan, layout, text, file, (cells) => {
    columns.addRow(cells, counts.add(cells));
  });
  const settled = settledRoles(counts.counted(roles), counts.counted(alternatives));
  return { file, problems, rows, leftOut, columns: columns.finish(decode), ...settled };
}
