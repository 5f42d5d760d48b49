import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PresetSource } from '../definition/preset.js';

const ENDING = '.yaml';

/** The presets that come with the program. Nothing is read before one is asked for. */
export function bundledPresets(packageRoot: string): PresetSource {
  const folder = join(packageRoot, 'config', 'presets');
  let names: readonly string[] | null = null;
  const source = {
    get names() {
      names ??= namesIn(folder);
      return names;
    },
    // What stands in a definition is no path: it is one of the names, or nothing.
    read: (name: string) =>
      source.names.includes(name) ? readFileSync(join(folder, `${name}${ENDING}`), 'utf8') : null,
  };
  return source;
}

function namesIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(ENDING))
    .map((file) => file.slice(0, -ENDING.length))
    .sort();
}
