import type { Answers } from './setup-input.js';

/** Something that the files don't tell and only people know. */
export interface Question {
  /** The same question has the same id, whatever was answered before. */
  readonly id: string;
  /** One sentence that ends with a question mark. */
  readonly text: string;
  /** What can be chosen; empty where any text that `accepts` takes is an answer. */
  readonly options: readonly Option[];
  /** The best guess: one of the options, or a text. */
  readonly guess: string;
  /** What the guess rests on. */
  readonly because: string;
  /** Of a free text: what is expected where it is none; null where it is. */
  readonly refuses?: (answer: string) => string | null;
}

interface Option {
  readonly value: string;
  /** What it means, where the value doesn't say so itself. */
  readonly means: string;
}

/** What a question came to: the answer, or the best guess with what it rests on. */
export interface Settled {
  readonly value: string;
  /** Null where it is no guess. */
  readonly guess: string | null;
}

export function settled(question: Question, answers: Answers): Settled {
  const answer = answers.get(question.id);
  return answer === undefined
    ? { value: question.guess, guess: question.because }
    : { value: answer, guess: null };
}
