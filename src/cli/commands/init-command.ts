import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { makeProblem } from '../../definition/make-problem.js';
import type { Preset } from '../../definition/preset.js';
import { draftDefinition } from '../../setup/draft-definition.js';
import { foundLines } from '../../setup/found-lines.js';
import { nextSteps } from '../../setup/next-steps.js';
import { planSetup } from '../../setup/plan-setup.js';
import type { SetupInput } from '../../setup/setup-input.js';
import { bundledPresets } from '../bundled-presets.js';
import type { Effects } from '../effects.js';
import { Failure } from '../failure.js';
import { nearestDefinition } from '../find-definition.js';
import { checkInitOptions, type InitOptions, setupInput } from '../init-options.js';
import { loadedPresets } from '../loaded-presets.js';
import { printLines } from '../print-lines.js';
import { printProblems } from '../print-problems.js';
import { progress } from '../progress.js';
import { proposeAdditions } from '../propose-additions.js';
import { settleQuestions, stopWithoutLeads } from '../settle-questions.js';
import { setupFiles } from '../setup-files.js';
import { surveyFiles } from '../survey-files.js';
import { writeNewFile } from '../write-new-file.js';
import { writeResult } from '../write-output.js';
import { checkCommand } from './check-command.js';

const USUAL_NAME = 'scorecard.yaml';
const STANDARD_OUTPUT = '-';

/**
 * `scorecard init`: looks at the exports, asks what they don't tell, writes a commented definition and checks it. Where
 * there is a definition already nothing is written: what the files would add to it is the result.
 */
export async function initCommand(
  named: readonly string[],
  options: InitOptions,
  effects: Effects,
): Promise<void> {
  const presets = loadedPresets(bundledPresets(effects.packageRoot));
  checkInitOptions(options, presets);
  const existing = await existingDefinition(options, effects);
  if (existing === null) await writeDefinition(named, options, presets, effects);
  else await proposeAdditions(existing, named, options, presets, effects);
}

/** The definition that is there already, as other commands find it; null where one is to be written. */
async function existingDefinition({ config, output }: InitOptions, effects: Effects): Promise<string | null> {
  if (config !== undefined) return config;
  if (output === STANDARD_OUTPUT) return null;
  const file = output ?? nearestDefinition(effects.workingDirectory);
  const found = await stat(resolve(effects.workingDirectory, file)).catch(() => null);
  return found === null ? null : file;
}

async function writeDefinition(
  named: readonly string[],
  options: InitOptions,
  presets: readonly Preset[],
  effects: Effects,
): Promise<void> {
  const file = options.output ?? USUAL_NAME;
  const path = resolve(effects.workingDirectory, file === STANDARD_OUTPUT ? USUAL_NAME : file);
  const headersOnly = options.fromHeaders ?? false;
  const { files, skipped } = await setupFiles(named, effects);
  const looking = { definitionPath: path, headersOnly };
  const surveyed = await surveyFiles(files, presets, looking, progress(effects, options));
  const input = setupInput(surveyed, presets, options, effects);
  await tellUnfit(input, options, effects);
  const answers = await settleQuestions(input, skipped, options, effects);
  const plan = planSetup(input, answers);
  stopWithoutLeads(plan);
  const draft = draftDefinition(input, plan);
  if (file === STANDARD_OUTPUT) return writeResult(draft.text, file, effects, []);
  await writeNewFile(draft.text, path, file);
  // Who was asked has seen it before the questions.
  const found = answers.size > 0 ? [] : [...foundLines(plan, skipped), ''];
  const { standing, said } = headersOnly ? UNCHECKED : await checkWritten(file, options, effects);
  await printLines([...found, `wrote ${file}`, ''], effects);
  await writeResult(said, undefined, effects, []);
  const next = nextSteps(file, draft, plan, standing);
  await printLines(headersOnly ? next : ['', ...next], effects);
}

async function tellUnfit({ files, said }: SetupInput, options: InitOptions, effects: Effects): Promise<void> {
  const roles = files.flatMap(({ survey }) => [...survey.roles, ...survey.alternatives]);
  if (said.preset === null || roles.some(({ preset }) => preset === said.preset)) return;
  const message = `No file has the columns of ${said.preset}, which --preset names: each is taken for what its columns say`;
  await printProblems([makeProblem('setup-preset-unfit', message)], options, effects);
}

/** Whether what was written is of use, and what `scorecard check` says of it. */
interface Checked {
  readonly standing: 'usable' | 'unusable' | 'unchecked';
  readonly said: string;
}

const UNCHECKED: Checked = { standing: 'unchecked', said: '' };

/** What it says is kept until it is known that it can run: without that there is no result at all. */
async function checkWritten(file: string, { color, quiet }: InitOptions, effects: Effects): Promise<Checked> {
  let isUsable = true;
  let said = '';
  const keep = async (text: string) => {
    said += text;
  };
  const stdout = { ...effects.stdout, write: keep };
  const reading = { config: file, export: [], format: 'table', failOn: 'unusable' } as const;
  const onCrossed = () => {
    isUsable = false;
  };
  await checkCommand({ ...reading, color, ...(quiet && { quiet }) }, { ...effects, stdout }, onCrossed).catch(
    (error) => {
      throw error instanceof Failure ? writtenAll(file, error) : error;
    },
  );
  return { standing: isUsable ? 'usable' : 'unusable', said };
}

function writtenAll(file: string, { problems }: Failure): Failure {
  return new Failure([
    ...problems,
    makeProblem('setup-unchecked', `"${file}" was written all the same, unchecked`),
  ]);
}
