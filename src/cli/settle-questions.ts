import { makeProblem } from '../definition/make-problem.js';
import type { Problem } from '../definition/problem.js';
import { foundLines, type SkippedFile } from '../setup/found-lines.js';
import { exportNamed, planSetup, type SetupPlan } from '../setup/plan-setup.js';
import type { Question } from '../setup/question.js';
import type { Answers, SetupInput } from '../setup/setup-input.js';
import { askQuestions } from './ask-questions.js';
import type { Effects } from './effects.js';
import { Failure } from './failure.js';
import type { InitOptions } from './init-options.js';
import { linesText } from './print-lines.js';

/**
 * What was asked and answered; nothing where the best guesses are taken, or nothing has to be asked. Throws a `Failure` with
 * every open question where nobody is there.
 */
export async function settleQuestions(
  input: SetupInput,
  skipped: readonly SkippedFile[],
  options: InitOptions,
  effects: Effects,
): Promise<Answers> {
  const plan = planSetup(input, new Map());
  if (options.yes || plan.questions.length === 0) return new Map();
  if (!effects.isAttended()) {
    stopWithoutLeads(plan);
    throw new Failure(plan.questions.map(openProblem));
  }
  // Not on standard output, which stays empty where the questions are not answered to the end.
  const lines = options.quiet ? [] : foundLines(plan, skipped);
  await effects.stderr.write(linesText(lines, effects.stderr)).catch(() => {});
  return effects.converse((ask) => askQuestions(input, ask, effects));
}

/** A scorecard is about leads: throws a `Failure` where no file has any. */
export function stopWithoutLeads({ exports, unused }: SetupPlan): void {
  if (exportNamed(exports, 'leads') !== undefined) return;
  const found = [
    ...exports.flatMap(({ name, files }) => files.map(({ survey }) => `${survey.file} (${name})`)),
    ...unused.map(({ file, reason }) => `${file.survey.file} (${reason})`),
  ];
  const mend =
    'export them with a column of ids and one of the day they came, or run init in a terminal without --yes, which asks for the file of the leads and these columns';
  const message = `No file looks like leads, which a scorecard needs: ${mend}; found ${found.join(', ')}`;
  throw new Failure([makeProblem('setup-no-leads', message)]);
}

function openProblem({ text, guess, because }: Question): Problem {
  const best = `the best guess is ${JSON.stringify(guess)} (${because})`;
  return makeProblem('setup-question', `${text} Answer it in a terminal, or take it with --yes: ${best}`);
}
