import { NO_CURRENCY } from '../definition/no-currency.js';
import { draftExports } from './draft-exports.js';
import { type DraftLine, guessed, line, remark, renderLines } from './draft-lines.js';
import { draftStates } from './draft-states.js';
import { draftSuggestions } from './draft-suggestions.js';
import type { SetupPlan } from './plan-setup.js';
import type { SetupInput } from './setup-input.js';
import { yamlText } from './yaml-text.js';

/** The text of a definition, and the lines of it that nobody has said. */
export interface DraftDefinition {
  readonly text: string;
  /** Lines from 1. */
  readonly guesses: readonly number[];
}

/** A commented definition of what was planned; every guess is marked by a comment that says what it rests on. */
export function draftDefinition(input: SetupInput, plan: SetupPlan): DraftDefinition {
  return renderLines([
    remark(
      'The agreement of Marketing and Sales, as far as the exports tell of it. Read every line that says',
    ),
    remark(
      '"guess:" with both sides; correct it, or take the comment away. `scorecard glossary` says it in words.',
    ),
    line(''),
    line('version: 1'),
    line(`name: ${yamlText(input.said.name ?? 'Joint scorecard')}`),
    ...currencyLines(plan),
    line(''),
    line('calendar:'),
    guessed(
      `  time_zone: ${yamlText(plan.zone.value)}`,
      plan.zone.guess,
      'days, months and working hours begin here',
    ),
    remark('working_hours: { mon-fri: 09:00-17:00 }  # what counts where nothing is said', '  '),
    line(''),
    ...draftExports(plan),
    line(''),
    ...draftStates(input, plan),
    ...draftSuggestions(plan),
  ]);
}

function currencyLines({ currency: { currency, found, rates } }: SetupPlan): readonly DraftLine[] {
  if (currency === null) return [];
  const none = currency.value === NO_CURRENCY ? 'XXX is no currency' : null;
  return [
    guessed(`currency: ${yamlText(currency.value)}`, currency.guess, none),
    ...rateLines(currency.value, found, rates),
  ];
}

function rateLines(
  currency: string,
  found: readonly string[],
  rates: ReadonlyMap<string, string>,
): readonly DraftLine[] {
  const known = [...rates].map(([code, worth]) => `${code}: ${yamlText(worth)}`).join(', ');
  const lacking = found.filter((code) => code !== currency && !rates.has(code));
  return [
    ...(known === '' ? [] : [line(`rates: { ${known} }`, `what one of each is worth in ${currency}`)]),
    ...(lacking.length === 0
      ? []
      : [
          remark(
            `rates: { ${lacking.map((code) => `${code}: …`).join(', ')} }  # say what one is worth in ${currency}`,
          ),
        ]),
  ];
}
