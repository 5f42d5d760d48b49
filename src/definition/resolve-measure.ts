import { measureCatalogue } from './catalogue.js';
import type { MeasureKind, MeasureRef } from './measure-ref.js';
import { didYouMean, insteadOf } from './nearest-name.js';

/** The names that a measure's id may hold; stages and exits in their order. */
export interface MeasureNames {
  readonly stages: readonly string[];
  readonly exits: readonly string[];
  readonly slas: readonly string[];
}

export type ResolvedMeasure = { readonly value: MeasureRef } | { readonly error: string };

/**
 * The measure that an id such as `conversion.mql.won` means. The error says what is wrong with it and what
 * is near, as the end of a sentence about the id.
 */
export function resolveMeasure(id: string, names: MeasureNames): ResolvedMeasure {
  const whole = measureCatalogue.find((info) => info.pattern === id && id === info.kind);
  if (whole !== undefined) return { value: { id, kind: whole.kind, of: [], sla: null } };
  const [head = '', ...rest] = id.split('.');
  switch (head) {
    case 'volume':
    case 'cost_per':
      return ofStages(id, head, rest, 1, names.stages);
    case 'conversion':
    case 'velocity':
      return ofStages(id, head, rest, 2, names.stages);
    case 'exits':
      return ofExit(id, rest, names.exits);
    case 'sla':
      return ofSla(id, rest, names.slas);
    default:
      return { error: `"${id}" is no measure${didYouMean(id, candidates(names))}` };
  }
}

function ofStages(
  id: string,
  kind: MeasureKind,
  parts: readonly string[],
  wanted: number,
  stages: readonly string[],
): ResolvedMeasure {
  if (parts.length !== wanted) return { error: wrongPattern(id, kind) };
  const unknown = parts.find((part) => !stages.includes(part));
  if (unknown !== undefined) return { error: unknownPart(id, unknown, 'stage', stages) };
  const of = parts.map((part) => stages.indexOf(part));
  if (of.length === 2 && of[0]! >= of[1]!) {
    return { error: `"${id}" goes from "${parts[0]}" to "${parts[1]}", which does not come after it` };
  }
  return { value: { id, kind, of, sla: null } };
}

function ofExit(id: string, parts: readonly string[], exits: readonly string[]): ResolvedMeasure {
  const [exit, ...more] = parts;
  if (exit === undefined || more.length > 0) return { error: wrongPattern(id, 'exits') };
  if (!exits.includes(exit)) return { error: unknownPart(id, exit, 'exit', exits) };
  return { value: { id, kind: 'exits', of: [exits.indexOf(exit)], sla: null } };
}

function ofSla(id: string, parts: readonly string[], slas: readonly string[]): ResolvedMeasure {
  const [sla, ...more] = parts;
  if (sla === undefined || more.length > 0) return { error: wrongPattern(id, 'sla') };
  if (!slas.includes(sla)) return { error: unknownPart(id, sla, 'SLA', slas) };
  return { value: { id, kind: 'sla', of: [], sla } };
}

function wrongPattern(id: string, kind: MeasureKind): string {
  const pattern = measureCatalogue.find((info) => info.kind === kind)!.pattern;
  return `"${id}" is no measure, which would be written ${pattern}`;
}

function unknownPart(id: string, part: string, what: string, known: readonly string[]): string {
  return `"${id}" names "${part}", which is no ${what}${insteadOf(part, known)}`;
}

/** Every id that exists with these names. */
function candidates(names: MeasureNames): readonly string[] {
  return measureCatalogue.flatMap(({ kind, pattern }) => {
    if (pattern === kind) return [kind];
    if (kind === 'exits') return names.exits.map((exit) => `exits.${exit}`);
    if (kind === 'sla') return names.slas.map((sla) => `sla.${sla}`);
    if (kind === 'conversion' || kind === 'velocity') return pairs(kind, names.stages);
    return names.stages.map((stage) => `${kind}.${stage}`);
  });
}

function pairs(kind: MeasureKind, stages: readonly string[]): readonly string[] {
  return stages.flatMap((from, i) => stages.slice(i + 1).map((to) => `${kind}.${from}.${to}`));
}
