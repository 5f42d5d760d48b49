import { makeProblem } from '../definition/make-problem.js';
import { prose } from '../setup/hanging-line.js';
import { planSetup } from '../setup/plan-setup.js';
import type { Question } from '../setup/question.js';
import { questionLines, readReply } from '../setup/question-text.js';
import type { Answers, SetupInput } from '../setup/setup-input.js';
import type { Ask, Effects, Output } from './effects.js';
import { Failure } from './failure.js';
import { linesText } from './print-lines.js';

/** Asks all that the files don't tell, one after the other: an answer may lead to other questions. */
export async function askQuestions(input: SetupInput, ask: Ask, { stderr }: Effects): Promise<Answers> {
  const answers = new Map<string, string>();
  for (;;) {
    const open = planSetup(input, answers).questions.find(({ id }) => !answers.has(id));
    if (open === undefined) return answers;
    answers.set(open.id, await answerTo(open, ask, stderr));
  }
}

async function answerTo(question: Question, ask: Ask, shownOn: Output): Promise<string> {
  let prompt = `\n${linesText(questionLines(question), shownOn)}> `;
  for (;;) {
    const written = await ask(prompt);
    if (written === null) throw new Failure([makeProblem('setup-ended', ENDED)]);
    const reply = readReply(question, written);
    if ('answer' in reply) return reply.answer;
    prompt = `${linesText([prose(`  expected ${reply.expected}`, 4)], shownOn)}> `;
  }
}

const ENDED =
  'The questions were not answered to the end, and nothing was written: run it again, or with --yes';
