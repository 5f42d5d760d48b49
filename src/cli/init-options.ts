import { makeProblem } from '../definition/make-problem.js';
import { insteadOf } from '../definition/nearest-name.js';
import type { Preset } from '../definition/preset.js';
import type { Problem } from '../definition/problem.js';
import type { SetupInput } from '../setup/setup-input.js';
import { zoneOf } from '../time/zone-of.js';
import type { Effects } from './effects.js';
import { Failure } from './failure.js';

/** What `init` is told on the command line, besides the files. */
export interface InitOptions {
  readonly config?: string;
  readonly yes?: boolean;
  readonly fromHeaders?: boolean;
  readonly preset?: string;
  readonly timeZone?: string;
  readonly name?: string;
  readonly output?: string;
  readonly color: boolean;
  readonly quiet?: boolean;
}

/** Throws a `Failure` where an option has a value that nothing can be. */
export function checkInitOptions({ preset, timeZone, name }: InitOptions, presets: readonly Preset[]): void {
  const ids = presets.map(({ id }) => id);
  const problems: Problem[] = [];
  if (preset !== undefined && !ids.includes(preset))
    problems.push(
      makeProblem('unknown-preset', `--preset: "${preset}" is no preset${insteadOf(preset, ids)}`),
    );
  if (timeZone !== undefined && zoneOf(timeZone) === null) {
    const expected = 'expected an IANA time zone such as Europe/Berlin or UTC';
    problems.push(makeProblem('unknown-time-zone', `--time-zone: found "${timeZone}", ${expected}`));
  }
  if (name !== undefined && name.trim() === '')
    problems.push(makeProblem('usage', '--name: found no text, expected what the agreement is called'));
  if (problems.length > 0) throw new Failure(problems);
}

/** All that a definition can be proposed from. */
export function setupInput(
  files: SetupInput['files'],
  presets: readonly Preset[],
  { name, preset, timeZone, fromHeaders }: InitOptions,
  machine: Effects,
): SetupInput {
  const said = { name: name ?? null, preset: preset ?? null, timeZone: timeZone ?? null };
  return { files, presets, said, machineZone: machine.timeZone(), headersOnly: fromHeaders ?? false };
}
