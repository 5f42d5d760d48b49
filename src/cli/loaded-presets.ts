import type { Preset, PresetSource } from '../definition/preset.js';
import { loadPreset } from '../definition/presets/load-preset.js';
import { Failure } from './failure.js';

/** Every preset that comes with the program; throws a `Failure` where one of them can't be read. */
export function loadedPresets(source: PresetSource): readonly Preset[] {
  return source.names.map((name) => {
    const { value, problems } = loadPreset(source.read(name) ?? '', name);
    if (value === null) throw new Failure(problems);
    return value;
  });
}
