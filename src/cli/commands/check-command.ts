import type { Problem } from '../../definition/problem.js';
import type { ProblemCode } from '../../definition/problem-catalogue.js';
import { renderCheckMarkdown } from '../../render/render-check-markdown.js';
import { renderCheckTable } from '../../render/render-check-table.js';
import { renderJson } from '../../render/render-json.js';
import { buildCheck, type CheckQuestion } from '../../report/build-check.js';
import type { CheckDocument } from '../../report/check-document.js';
import { askedPeriod } from '../asked-period.js';
import { checkPeople } from '../check-people.js';
import type { Effects } from '../effects.js';
import { Failure } from '../failure.js';
import { type ReadDefinition, readDefinition } from '../find-definition.js';
import { fromTheFuture } from '../from-the-future.js';
import { inputPaths } from '../input-paths.js';
import { loadExports } from '../load-exports.js';
import { parseAsOf } from '../parse-as-of.js';
import { parseExportOptions } from '../parse-export-options.js';
import { progress } from '../progress.js';
import type { SharedOptions } from '../shared-options.js';
import { stopOnErrors } from '../stop-on-errors.js';
import { wantsColour, widthOf } from '../terminal.js';
import { writeResult } from '../write-output.js';

interface CheckOptions extends Omit<SharedOptions, 'period' | 'by' | 'where'> {
  readonly failOn: 'never' | 'caveats' | 'unusable';
}

/** A file that can't be read ends the run; whatever else is wrong is what the command is to find. */
const UNREADABLE: readonly ProblemCode[] = [
  'export-not-found',
  'export-without-file',
  'file-unreadable',
  'file-changed',
];

/**
 * `scorecard check`: every problem of definition and exports, and a verdict on each number, as the result on standard output.
 * Whether the verdict crosses `--fail-on` is told to `onCrossed`.
 */
export async function checkCommand(
  options: CheckOptions,
  effects: Effects,
  onCrossed: () => void,
): Promise<void> {
  const read = readDefinition(options.config, effects);
  const found = await checked(read, options, effects);
  const definition = { file: read.file, sha256: read.sha256, value: read.value };
  const document = buildCheck({ tool: effects.tool, definition, ...found });
  const inputs = await inputPaths(read, found.sources, effects);
  await writeResult(render(document, options, effects), options.output, effects, inputs);
  if (isCrossed(document, options.failOn)) onCrossed();
}

type Found = Omit<CheckQuestion, 'tool' | 'definition'>;

/** What there is to check; no export is opened while the definition has errors. */
async function checked(read: ReadDefinition, options: CheckOptions, effects: Effects): Promise<Found> {
  const overrides = parseExportOptions(options.export);
  stopOnErrors(overrides.problems);
  const definition = read.value;
  if (definition === null) return { ...NOTHING_READ, problems: read.problems };
  const asOf = parseAsOf(options.asOf, definition.calendar.zone, effects.now());
  stopOnErrors([...asOf.problems, ...checkPeople(definition, options.people, undefined, [])]);
  const asked = { overrides: overrides.value ?? new Map(), asOf: asOf.value, people: true };
  const question = { ...asked, forEvidence: true, threads: options.threads };
  const loaded = await loadExports({ ...read, definition }, question, effects, progress(effects, options));
  stopOnUnreadable(loaded.problems);
  const later = loaded.leads === null ? [] : fromTheFuture(loaded.leads, effects.now());
  return {
    ...loaded,
    problems: [...read.problems, ...loaded.problems, ...later],
    peopleShown: options.people ?? definition.people.show,
    period: loaded.leads === null ? null : askedPeriod(undefined, loaded.leads, 1).value,
  };
}

const NOTHING_READ = { sources: new Map(), tables: new Map(), leads: null, peopleShown: null };

function stopOnUnreadable(problems: readonly Problem[]): void {
  if (problems.some(({ code }) => UNREADABLE.includes(code))) throw new Failure(problems);
}

function render(document: CheckDocument, options: CheckOptions, effects: Effects): string {
  if (options.format === 'json') return renderJson(document);
  if (options.format === 'markdown') return renderCheckMarkdown(document);
  const width = widthOf(effects.stdout, options.output);
  return renderCheckTable(document, {
    width,
    colour: width !== null && wantsColour(effects.stdout, options.color, effects),
  });
}

/** What can't be shown at all is no better than what has caveats. */
function isCrossed({ verdict: { status } }: CheckDocument, failOn: CheckOptions['failOn']): boolean {
  if (failOn === 'never') return false;
  return status === 'unusable' || (status === 'caveats' && failOn === 'caveats');
}
