import { createHash } from 'node:crypto';
import type { Definition, ExportDefinition, ExportName, Sla } from '../definition/definition.js';
import type { Calendar } from '../time/calendar.js';
import type { Day } from '../time/moment.js';

/**
 * Of each SLA, by its id, the SHA-256 of the rules by which its clocks start, stop and fall due, as far as they decide what
 * was a breach by the end of that day. Names, comments and other SLAs are none of its rules; targets, warnings, escalation
 * and waivers change no key of a breach; a holiday after that day changes none that had happened by then.
 */
export function rulesDigests(definition: Definition, upTo: Day): ReadonlyMap<string, string> {
  const shared = sharedRules(definition, upTo);
  return new Map(
    definition.slas.map((sla) => {
      const own = {
        ...touchRules(definition, sla),
        criteria: criteriaOf(definition, sla),
        rows: rowRules(definition, sla),
        sla: slaRules(sla),
      };
      return [sla.id, digestOf({ ...shared, ...own, aliases: aliasesOf(definition, sla) })];
    }),
  );
}

function digestOf(rules: unknown): string {
  return createHash('sha256').update(canonicalJson(rules)).digest('hex');
}

/** What all clocks are judged by. */
function sharedRules(definition: Definition, upTo: Day) {
  const { stages, exits, handOver, orderToleranceDays, calendarBy } = definition;
  return {
    effectiveFrom: definition.effectiveFrom,
    stages: stages.map(({ id, entered }) => ({ id, entered })),
    exits: Object.fromEntries(
      exits.map(({ id, entered, final, reasonColumn }) => [id, { entered, final, reasonColumn }]),
    ),
    handOver: handOver === null ? null : stages[handOver.at]!.id,
    orderToleranceDays,
    calendar: calendarRules(definition.calendar, upTo),
    calendarBy: calendarBy && {
      attribute: calendarBy.attribute,
      calendars: new Map(
        [...calendarBy.calendars].map(([value, name]) => [
          value,
          calendarRules(definition.calendars.get(name) ?? definition.calendar, upTo),
        ]),
      ),
    },
  };
}

/** Exports that tell of any lead. Others only tell of spend and surveys, or matter to some SLAs. */
const OF_ALL: readonly ExportName[] = ['leads', 'stage_history', 'deals', 'deal_history', 'users'];

/** Which rows count, which deals are won or lost, and which leads are one. */
function rowRules({ exports }: Definition, sla: Sla) {
  const looksAt = [
    ...OF_ALL,
    ...(waitsForTouches(sla) ? (['touches'] as const) : []),
    ...(sla.starts === 'assigned' ? (['owner_history'] as const) : []),
  ];
  const only = looksAt.map((name) => [name, onlyOf(name, exports.get(name))] as const);
  const leads = exports.get('leads');
  return {
    only: Object.fromEntries(only.filter(([, values]) => Object.keys(values).length > 0)),
    dealStatus: exports.get('deals')?.status ?? null,
    oneLeadPer: leads?.oneLeadPer ?? null,
    mergedInto: leads?.columns.merged_into ?? null,
  };
}

/** What the definition asks for, and the habit of the CRM where it names a preset. */
function onlyOf(name: ExportName, said: ExportDefinition | undefined) {
  const usual = said?.preset?.exports.get(name)?.only ?? [];
  return { ...Object.fromEntries(usual.map(({ headers, values }) => [headers[0], values])), ...said?.only };
}

/** What makes a touch count, for clocks that wait for touches; and who is no person, for those that an owner starts. */
function touchRules({ touches }: Definition, sla: Sla) {
  const { contactOutcomes, counts, lookBackSeconds, notBy } = touches;
  if (waitsForTouches(sla)) return { touches: { contactOutcomes, counts, lookBackSeconds, notBy } };
  return sla.starts === 'assigned' ? { touches: { notBy } } : {};
}

function waitsForTouches({ touches, stops, or }: Sla): boolean {
  return touches !== null || [...stops, ...or].some((stop) => stop === 'touch' || stop === 'contact');
}

function criteriaOf({ stages }: Definition, sla: Sla) {
  return stages.find(({ id }) => id === sla.criteriaOf)?.criteria ?? null;
}

/** What an SLA asks for, without how well, and without who is told; its id is the key. */
function slaRules({ id, name, team, target, warnAt, escalateTo, line, terms, ...rules }: Sla) {
  return { ...rules, terms: terms.map((term) => ({ for: term.for, within: term.within })) };
}

function calendarRules({ zone, workingHours, holidays, otherHours }: Calendar, upTo: Day) {
  return {
    zone: zone.id,
    workingHours,
    holidays: [...holidays].filter((day) => day <= upTo).sort((a, b) => a - b),
    otherHours: new Map(
      [...otherHours].filter(([day]) => day <= upTo).map(([day, hours]) => [`${day}`, hours]),
    ),
  };
}

/** The spellings of what its clocks look at: statuses, reasons, touches, and the attributes that it and the calendars ask for. */
function aliasesOf({ aliases, calendarBy }: Definition, sla: Sla) {
  const asked = [sla.appliesTo, ...sla.terms.map((term) => term.for)].flatMap((filter) =>
    filter.map(({ attribute }) => attribute),
  );
  const used = new Set([
    'status',
    'reason',
    ...(waitsForTouches(sla) ? ['type', 'outcome'] : []),
    ...(waitsForTouches(sla) || sla.starts === 'assigned' ? ['owner'] : []),
    ...(calendarBy === null ? [] : [calendarBy.attribute]),
    ...asked,
  ]);
  return new Map([...aliases].filter(([attribute]) => used.has(attribute)));
}

/** JSON that is the same for equal values: keys sorted, and lists of words too, for these are alternatives without order. */
function canonicalJson(value: unknown): string {
  if (value instanceof Map) return canonicalJson(Object.fromEntries(value));
  if (Array.isArray(value)) {
    const isOfWords = value.every((part) => typeof part === 'string');
    return `[${(isOfWords ? [...value].sort() : value).map(canonicalJson).join(',')}]`;
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${canonicalJson(part)}`).join(',')}}`;
}
