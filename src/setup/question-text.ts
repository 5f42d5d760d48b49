import { behind, type HangingLine, prose } from './hanging-line.js';
import type { Question } from './question.js';

/** A question as lines for a terminal: what is asked, what can be chosen, and the best guess, which Enter takes. */
export function questionLines({ text, options, guess, because }: Question): readonly HangingLine[] {
  const explained = options.filter(({ means }) => means !== '');
  const width = Math.max(0, ...explained.map(({ value }) => value.length));
  return [
    prose(text, 2),
    ...options.map(({ value, means }, index) => {
      const lead = `  ${`${index + 1}`.padStart(`${options.length}`.length)}  `;
      return means === '' ? behind(lead, value) : behind(`${lead}${value.padEnd(width)}  `, means);
    }),
    prose(`  Enter: ${guess} (${because})`, 4),
  ];
}

/** What a reply comes to: an answer, or what is expected instead. */
export type Reply = { readonly answer: string } | { readonly expected: string };

/** Nothing is the best guess; an option goes by its number or as it is written. */
export function readReply(question: Question, reply: string): Reply {
  const written = reply.trim();
  if (written === '') return { answer: question.guess };
  const { options, refuses } = question;
  if (options.length === 0) {
    const expected = refuses?.(written) ?? null;
    return expected === null ? { answer: written } : { expected };
  }
  const numbered = /^\d+$/.test(written) ? options[Number(written) - 1] : undefined;
  const chosen = numbered ?? options.find(({ value }) => value.toLowerCase() === written.toLowerCase());
  return chosen === undefined
    ? { expected: `a number from 1 to ${options.length}` }
    : { answer: chosen.value };
}
