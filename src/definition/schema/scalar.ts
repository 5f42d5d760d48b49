import { z } from 'zod';
import type { ProblemCode } from '../problem-catalogue.js';

/** A piece of JSON Schema, as editors and the reference page see it. */
export type JsonFragment = Readonly<Record<string, unknown>>;

/** Any single value: editors read `12` as a number and `yes` as a text or a truth value. */
export const singleJson: JsonFragment = { type: ['string', 'number', 'boolean'] };
/** One or several of them. */
export const severalJson: JsonFragment = { anyOf: [singleJson, { type: 'array', items: singleJson }] };

/** How a single value is read. */
export interface ScalarKind<T> {
  /** What it is called on the reference page: `duration`. */
  readonly title: string;
  readonly code: ProblemCode;
  /** The end of "found …, expected". */
  readonly expected: string;
  /** Names to choose from, where a near one may be meant. */
  readonly candidates?: () => readonly string[];
  /** The very end of the message, on how the text is likely meant. */
  readonly hint?: (text: string) => string;
  readonly json?: JsonFragment;
  /** Null where the text isn't one. */
  parse(text: string): T | null;
}

/** What an issue of a scalar carries for the problem that is made of it. */
export interface ScalarIssue {
  readonly code: ProblemCode;
  readonly expected: string;
  readonly candidates: readonly string[];
  readonly hint?: string;
}

/** The schema of a single value: a text as written, converted. */
export function scalar<T>(kind: ScalarKind<T>) {
  const schema = z.string().transform((written, context): T => {
    const value = written.trim() === '' ? null : kind.parse(written.trim());
    if (value !== null) return value;
    const issue: ScalarIssue = {
      code: kind.code,
      expected: kind.expected,
      candidates: kind.candidates?.() ?? [],
      hint: kind.hint?.(written.trim()) ?? '',
    };
    context.issues.push({ code: 'custom', input: written, params: { ...issue } });
    return z.NEVER;
  });
  return schema.meta({ ...(kind.json ?? singleJson), title: kind.title });
}
