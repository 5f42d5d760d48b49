import type { ExportName } from '../definition.js';
import { didYouMean } from '../nearest-name.js';
import type { Preset } from '../preset.js';
import { loadPreset } from '../presets/load-preset.js';
import type { Resolving } from './resolving.js';

/**
 * Finds the preset that an export names, and tells where there is none of that name or it has nothing for such an
 * export. Several exports mostly name one preset: it is read, and what is wrong with it told, once.
 */
export function presetReader({
  presets,
  report,
  add,
}: Resolving): (exportName: ExportName, name: string | undefined) => Preset | null {
  const texts = new Map<string, string | null>();
  const read = new Map<string, Preset | null>();
  return (exportName, name) => {
    if (name === undefined) return null;
    if (!texts.has(name)) texts.set(name, presets.read(name));
    const text = texts.get(name) ?? null;
    const path = ['exports', exportName, 'preset'];
    if (text === null) {
      report('unknown-preset', path, unknownPreset(name, presets.names));
      return null;
    }
    if (!read.has(name)) {
      const { value, problems } = loadPreset(text, name);
      problems.forEach(add);
      read.set(name, value);
    }
    const preset = read.get(name) ?? null;
    if (preset !== null && !preset.exports.has(exportName)) {
      report('preset-lacks-export', path, lacksExport(preset, exportName));
    }
    return preset;
  };
}

function unknownPreset(name: string, names: readonly string[]): string {
  if (names.length === 0)
    return `"${name}" is no preset, for none was brought; name the columns under "columns"`;
  const longer = names.filter((other) => other.startsWith(name));
  const near = longer.length === 1 ? ` — did you mean "${longer[0]}"?` : didYouMean(name, names);
  return `"${name}" is no preset, expected one of ${names.join(', ')}${near}`;
}

function lacksExport({ id, exports }: Preset, exportName: ExportName): string {
  const others = [...exports.keys()].join(', ');
  return `the preset "${id}" has nothing for ${exportName}, it has ${others}; remove it here and name the columns of ${exportName} under "columns"`;
}
