import type { Definition } from '../../definition/definition.js';
import { agreedValue } from './agreed-words.js';
import { quoted } from './markdown-text.js';

/** How leads are counted where it isn't plain from the stages. */
export function ruleLines(definition: Definition): readonly string[] {
  const { maySkipStages, orderToleranceDays, staleAfterDays, minSample, rates, currency } = definition;
  const lines = [
    maySkipStages
      ? 'A lead that reached a later stage has passed the earlier ones. Such a passing counts in conversions that start earlier, and in no volume.'
      : 'A stage counts only where its own entry is recorded.',
    `An entry recorded up to ${days(orderToleranceDays)} before the stage it should follow is a clerical slip and counts as the same day.`,
    ...(staleAfterDays === null
      ? []
      : [
          `A deal still open ${days(staleAfterDays)} after its creation is stale; the second win rate counts it as lost.`,
        ]),
    `Assumptions are judged, and estimates made, on no fewer than ${minSample}.`,
    ...[...rates].map(([code, rate]) => `1 ${code} counts as ${agreedValue(rate, 'money', currency)}.`),
    ...[...definition.aliases].flatMap(([attribute, spellings]) => aliasLines(attribute, spellings)),
  ];
  return lines.map((line) => `- ${line}`);
}

function days(count: number): string {
  return `${count} ${count === 1 ? 'day' : 'days'}`;
}

function aliasLines(attribute: string, spellings: ReadonlyMap<string, string>): readonly string[] {
  const values = [...new Set(spellings.values())];
  return values.map((value) => {
    const written = [...spellings].flatMap(([spelling, meant]) => (meant === value ? [spelling] : []));
    return `As ${quoted([attribute])}, ${quoted(written, 'and')} count${written.length === 1 ? 's' : ''} as ${quoted([value])}.`;
  });
}
