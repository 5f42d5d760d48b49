import type { ExportName, Filter } from '../definition/definition.js';
import { attributeCodes } from '../leads/attribute-codes.js';
import { FIRST } from '../leads/event-log.js';
import { evidencingExports, isDated } from '../leads/evidencing-exports.js';
import type { Leads } from '../leads/leads.js';
import type { Spend } from '../leads/spend.js';
import { addFlagged } from './add-flagged.js';
import { costBySource } from './cost-by-source.js';
import { withCountedEntries } from './counted-entries.js';
import { flowStretches } from './flow-stretch.js';
import type { Fold, FoldGroup, Parts } from './fold.js';
import type { CountedEntries } from './lend-entries.js';
import type { PeriodsQuery } from './measure-query.js';
import { type Measured, withoutValue, withValue } from './measured.js';
import { inCurrency } from './money-sum.js';
import { type SpendSum, spendIn, totalSpend } from './spend-in.js';
import { untoldIn } from './stretches.js';
import { unmeasured } from './unmeasured.js';

interface Tally {
  volume: number;
  /** By code of the lead's source; empty where spend isn't by source. */
  readonly bySource: Map<number, number>;
}

/** What spend is divided by beside the stage: nothing else is in its export. */
const BY = 'source';

const NOTHING: ReadonlyMap<string, SpendSum> = new Map();

/**
 * Cost per lead of a stage: what was spent in the period, divided by the stage's volume in it, in the currency. Spend
 * counts where the row's day, or its whole month, lies in the period; a period that cuts a month has no value. By source
 * where both have one; by anything else it is not configured, for that would be spreading it.
 */
export function costPer(leads: Leads, query: PeriodsQuery): Fold<unknown> {
  const stage = query.measure.of[0]!;
  const { spend } = leads;
  if (spend === null || !isDated(leads, stage) || !isDivided(spend, query.where))
    return unmeasured('leads', 'not_configured', query);
  const exports: ExportName[] = [...evidencingExports(leads, [stage]), 'spend'];
  const stretches = flowStretches(leads, query.periods, exports);
  const spent = stretches.each.map((stretch, index) => {
    if (typeof stretch === 'string') return NOTHING;
    const everything = query.periods[index]!.period.unit === 'all';
    return filtered(spendIn(spend, stretch, everything), query.where);
  });
  const totals = spent.map((ofPeriod) => totalSpend(ofPeriod.values()));
  const sources = spend.bySource && leads.attributes.has(BY) ? attributeCodes(leads, 'leads', BY) : null;
  const { currency } = leads.definition;
  return {
    over: 'leads',
    untold: untoldIn(stretches),
    start: () => ({ volume: 0, bySource: new Map() }),
    add(into, first, end) {
      const which = { state: stage, flags: FIRST, stretches };
      withCountedEntries(leads, which, into, first, end, (entries) => {
        addFlagged(entries, FIRST, into, 'volume');
        if (sources !== null) addSources(sources.codes, entries, into);
      });
    },
    finish({ volume, bySource }, period, group) {
      const ofPeriod = spent[period]!;
      if (group !== undefined) return costOfGroup(spend, ofPeriod, volume, group, currency);
      const parts = sources === null ? {} : costBySource(ofPeriod, named(bySource, sources.values), currency);
      return measuredCost(totals[period]!, volume, currency, parts);
    },
    finishAlone: ({ volume }, period) => measuredCost(totals[period]!, volume, currency),
  } satisfies Fold<Tally>;
}

function addSources(
  codes: Uint32Array,
  { count, lead, slot }: CountedEntries,
  { states }: Parts<Tally>,
): void {
  for (let i = 0; i < count; i++) {
    const { bySource } = states[slot[i]!]!;
    const code = codes[lead[i]!]!;
    bySource.set(code, (bySource.get(code) ?? 0) + 1);
  }
}

/** Whether spend is known of just the leads that the filter lets through. */
function isDivided({ bySource }: Spend, where: Filter): boolean {
  return where.every(({ attribute }) => attribute === BY && bySource);
}

function filtered(spent: ReadonlyMap<string, SpendSum>, where: Filter): ReadonlyMap<string, SpendSum> {
  const passes = (source: string) => where.every(({ not, values }) => values.includes(source) !== not);
  return new Map([...spent].filter(([source]) => passes(source)));
}

/** Spend on no source was not spent on the leads of no source: they have no cost, alone or among others. */
function costOfGroup(
  { bySource }: Spend,
  spent: ReadonlyMap<string, SpendSum>,
  volume: number,
  { attribute, values }: FoldGroup,
  currency: string,
): Measured {
  if (attribute !== BY || !bySource) return withoutValue('not_configured');
  const sums = values.includes('') ? [] : values.flatMap((source) => spent.get(source) ?? []);
  return measuredCost(totalSpend(sums), volume, currency);
}

function measuredCost(
  { minorUnits, n, withoutAmount, cut }: SpendSum,
  volume: number,
  currency: string,
  bySource: Measured['parts'] = {},
): Measured {
  const isKnown = n > 0 && cut === 0;
  const spent = isKnown ? inCurrency(minorUnits, currency) : null;
  const parts = {
    ...(withoutAmount > 0 && { without_amount: withoutAmount }),
    ...(cut > 0 && { cut }),
    ...(isKnown && bySource),
  };
  const beside = { numerator: spent, denominator: volume, parts };
  if (volume === 0) return withoutValue('undefined', beside);
  return spent === null ? withoutValue('no_data', beside) : withValue(spent / volume, beside);
}

function named(counts: ReadonlyMap<number, number>, values: readonly string[]): Map<string, number> {
  return new Map([...counts].map(([code, count]) => [values[code]!, count]));
}
