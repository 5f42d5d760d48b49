import type { ChosenExport } from './chosen-export.js';
import { yamlText } from './yaml-text.js';

/** The exports of each system, by the id of its preset: what one of them shows of its ways of writing holds for all. */
export function bySystem(exports: readonly ChosenExport[]): ReadonlyMap<string, readonly ChosenExport[]> {
  const systems = new Map<string, ChosenExport[]>();
  for (const chosen of exports) {
    const system = chosen.preset?.id ?? 'plain';
    systems.set(system, [...(systems.get(system) ?? []), chosen]);
  }
  return systems;
}

const MOST_NAMED = 4;

/** The headers of columns, each once, for a question. */
export function columnNames(columns: readonly { readonly header: string }[]): string {
  const headers = [...new Set(columns.map(({ header }) => yamlText(header)))];
  const more = headers.length - MOST_NAMED;
  const shown = headers.slice(0, MOST_NAMED).join(', ');
  return more <= 0 ? shown : `${shown} and ${more} more`;
}
