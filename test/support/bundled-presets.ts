import { fileURLToPath } from 'node:url';
import { bundledPresets } from '../../src/cli/bundled-presets.js';
import type { Preset, PresetSource } from '../../src/definition/preset.js';
import { loadPreset } from '../../src/definition/presets/load-preset.js';

/** Those that come with the program, as files. */
export const BUNDLED = bundledPresets(fileURLToPath(new URL('../..', import.meta.url)));

/** One of them, read. */
export function bundledPreset(id: string): Preset {
  const { value, problems } = loadPreset(BUNDLED.read(id) ?? '', id);
  if (value === null) throw new Error(problems.map(({ message }) => message).join('; '));
  return value;
}

/** Presets of a test, by name. */
export function presetsOf(texts: Readonly<Record<string, string>>): PresetSource {
  return { names: Object.keys(texts).sort(), read: (name) => texts[name] ?? null };
}

/** One that knows little: leads and deals. */
export const TEST_PRESETS = presetsOf({
  small: `name: Small
exports:
  leads: { columns: { id: Key }, only: [{ headers: Kind, values: Lead }] }
  deals: { columns: { id: Key, lead: From }, status: { won: Done, lost: Gone } }
`,
});
