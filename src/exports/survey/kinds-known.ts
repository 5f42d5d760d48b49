import { EXPORT_NAMES, type ExportName } from '../../definition/definition.js';
import type { Preset } from '../../definition/preset.js';
import type { ExportPlan } from '../export-plan.js';
import { headerKey } from '../header-key.js';
import { surveyPlan } from './survey-plan.js';

/** A kind of export as one CRM writes it: what a file may turn out to be. */
export interface KnownKind {
  readonly name: ExportName;
  /** Null where nothing but the built-in aliases is known. */
  readonly preset: Preset | null;
  readonly plan: ExportPlan;
  /** Keys of the headers that tell. */
  readonly telling: ReadonlySet<string>;
  /** Keys of the headers that the preset lists for this kind. */
  readonly own: ReadonlySet<string>;
}

/** What is called `plain` is of no CRM, and goes by what every CRM has. */
export const PLAIN = 'plain';

/** Every kind of export of every preset; of `plain` all there are, by the built-in aliases where it lists none. */
export function knownKinds(presets: readonly Preset[]): readonly KnownKind[] {
  const plain = presets.find(({ id }) => id === PLAIN) ?? null;
  const others = presets.filter(({ id }) => id !== PLAIN);
  return [
    ...EXPORT_NAMES.map((name) => knownKind(name, plain)),
    ...others.flatMap((preset) => {
      return EXPORT_NAMES.filter((name) => preset.exports.has(name)).map((name) => knownKind(name, preset));
    }),
  ];
}

function knownKind(name: ExportName, preset: Preset | null): KnownKind {
  const written = preset?.exports.get(name);
  const own = [
    ...Object.values(written?.columns ?? {}).flat(2),
    ...Object.values(written?.attributes ?? {}).flat(),
    ...(written?.only ?? []).flatMap(({ headers }) => headers),
    ...(name === 'leads' ? (preset?.states ?? []).flatMap(({ columns }) => columns) : []),
  ];
  return {
    name,
    preset,
    plan: surveyPlan(name, preset),
    telling: new Set((written?.telling ?? []).map(headerKey)),
    own: new Set(own.map(headerKey)),
  };
}
