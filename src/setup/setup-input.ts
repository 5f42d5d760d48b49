import type { Preset } from '../definition/preset.js';
import type { FileSurvey } from '../exports/survey/file-survey.js';

/** All that a definition can be proposed from. */
export interface SetupInput {
  readonly files: readonly SurveyedFile[];
  readonly presets: readonly Preset[];
  /** What the command line says. */
  readonly said: Said;
  /** The zone that this machine is set to: the best guess where nobody says one. */
  readonly machineZone: string;
  /** Only headers were read: nothing is known of rows. */
  readonly headersOnly: boolean;
}

export interface SurveyedFile {
  readonly survey: FileSurvey;
  /** As the definition names it. */
  readonly path: string;
}

interface Said {
  readonly name: string | null;
  readonly preset: string | null;
  readonly timeZone: string | null;
}

/** What was answered, by the id of the question. */
export type Answers = ReadonlyMap<string, string>;
