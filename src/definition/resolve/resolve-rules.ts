import type { Definition, ExportName } from '../definition.js';
import { insteadOf } from '../nearest-name.js';
import type { Draft } from '../schema/definition-schema.js';
import type { Resolving } from './resolving.js';

/** Attributes that may be spelled in several ways without being attributes of a filter. */
const ALSO_ALIASED = ['deal_source', 'reason', 'currency', 'type', 'outcome'];

/** Per attribute: spelling → the value it counts as. Reports unknown attributes and spellings of two values. */
export function resolveAliases(draft: Draft['aliases'], { names, report }: Resolving): Definition['aliases'] {
  const known = [...names.attributes, ...ALSO_ALIASED];
  const aliases = new Map<string, ReadonlyMap<string, string>>();
  for (const [attribute, values] of Object.entries(draft ?? {})) {
    if (!known.includes(attribute)) {
      report(
        'unknown-attribute',
        ['aliases', attribute],
        `"${attribute}" is no attribute of the leads or deals${insteadOf(attribute, known)}`,
        'key',
      );
    }
    const spellings = new Map<string, string>();
    for (const [value, written] of Object.entries(values)) {
      for (const [index, spelling] of written.entries()) {
        const other = spellings.get(spelling);
        if (other !== undefined && other !== value) {
          report(
            'ambiguous-alias',
            ['aliases', attribute, value, index],
            `"${spelling}" stands for both "${other}" and "${value}", expected one of them`,
          );
        }
        spellings.set(spelling, value);
      }
    }
    aliases.set(attribute, spellings);
  }
  return aliases;
}

/** What each currency is worth in the definition's. */
export function resolveRates(
  draft: Draft['rates'],
  currency: string,
  { report }: Resolving,
): ReadonlyMap<string, number> {
  const rates = Object.entries(draft ?? {});
  for (const [code, rate] of rates) {
    const path = ['rates', code];
    if (!/^[A-Z]{3}$/.test(code)) {
      report(
        'invalid-currency',
        path,
        `"${code}" is no currency code, expected three capitals such as USD`,
        'key',
      );
    } else if (code === currency) {
      report(
        'rate-of-own-currency',
        path,
        `"${code}" is the currency of the definition, whose rate is 1; remove it`,
        'key',
      );
    }
    if (rate <= 0)
      report(
        'invalid-number',
        path,
        `the rate of "${code}" is not above 0, expected its worth in ${currency}`,
      );
  }
  return new Map(rates);
}

/** The one rule by which Marketing sources a deal; by the source of its lead or by its own. */
export function resolveMarketingSourced(
  draft: Draft['marketing_sourced'],
  exports: ReadonlyMap<ExportName, unknown>,
  { report, reportLack }: Resolving,
): Definition['marketingSourced'] {
  if (draft === undefined) return null;
  const { source, deal_source: dealSource } = draft;
  if ((source === undefined) === (dealSource === undefined)) {
    reportLack(
      'invalid-filter',
      ['marketing_sourced'],
      'expected exactly one of "source" and "deal_source": there is one rule',
    );
  }
  if (dealSource !== undefined && exports.size > 0 && !exports.has('deals')) {
    report(
      'export-needed',
      ['marketing_sourced', 'deal_source'],
      'the source of deals is known from the deals export, expected "deals" under "exports"; add it',
      'key',
    );
  }
  return dealSource === undefined
    ? { of: 'source', values: source ?? [] }
    : { of: 'deal_source', values: dealSource };
}
