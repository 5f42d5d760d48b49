import { type Command, InvalidArgumentError, Option } from 'commander';

/** What the options shared by the commands that read exports come to. */
export interface SharedOptions {
  readonly config?: string;
  readonly export: readonly string[];
  readonly threads?: number;
  readonly period?: string;
  readonly asOf?: string;
  readonly by?: string;
  readonly where: readonly string[];
  readonly format: string;
  readonly output?: string;
  readonly people?: 'names' | 'pseudonyms' | 'hidden';
  readonly color: boolean;
  readonly quiet?: boolean;
}

/** An option that may be given several times; what was given is a list. */
export function repeatable(flags: string, description: string): Option {
  const collect = (value: string, before: readonly string[]) => [...before, value];
  return new Option(flags, `${description}; repeatable`).argParser(collect).default([], 'none');
}

/** Refuses an option of one value that is given twice: commander would forget the first without a word. */
export function onceEach(command: Command): Command {
  for (const option of command.options.filter((each) => each.required && !Array.isArray(each.defaultValue))) {
    let isGiven = false;
    command.on(`option:${option.name()}`, () => {
      if (isGiven) command.error(`error: option '${option.flags}' is given twice, and takes one value`);
      isGiven = true;
    });
  }
  return command;
}

/** Options of every command that writes a result. */
export function addOutputOptions(command: Command, formats: readonly string[]): Command {
  return command
    .addOption(new Option('--format <format>', 'how to print it').choices([...formats]).default(formats[0]))
    .option('-o, --output <file>', 'write to a file, whole or not at all')
    .option('--no-color', 'no colour, also on a terminal')
    .option('--quiet', 'on standard error only what stopped the command');
}

/** Options of every command that names a definition. */
export function addDefinitionOption(command: Command): Command {
  return command.option(
    '-c, --config <file>',
    'the definition (default: scorecard.yaml here or in a folder above)',
  );
}

/** What `funnel` shows where no period is asked for: so many complete review periods. */
export const FUNNEL_PERIODS = 6;

/** Options of every command that computes numbers from exports; of `periods` review periods where none is asked for. */
export function addNumberOptions(command: Command, periods = 1): Command {
  const by = 'one row more per value: owner, source, status, deal_source or an attribute';
  return addFilterOptions(addPeriodOption(command, periods).option('--by <attribute>', by));
}

/** `--period`. */
export function addPeriodOption(command: Command, periods = 1): Command {
  const newest = periods === 1 ? 'newest complete' : `newest ${periods} complete`;
  const description = `2026-10, 2026-Q3, 2026-01..2026-06, last-month, all … (default: ${newest})`;
  return command.option('--period <period>', description);
}

/** Which leads and deals count, as of when, and how people are shown. */
export function addFilterOptions(command: Command): Command {
  const where = repeatable('--where <attribute=value>', 'only these leads and deals; also attribute!=value');
  return addReadingOptions(command.addOption(where));
}

/** As of when the exports are read, and how people are shown. */
export function addReadingOptions(command: Command): Command {
  return command
    .option(
      '--as-of <time>',
      'an instant, a date (to its end) or "now" (default: newest recorded time in the exports)',
    )
    .addOption(
      new Option('--people <how>', 'show people more discreetly than agreed').choices([
        'names',
        'pseudonyms',
        'hidden',
      ]),
    );
}

/** `--export NAME=FILE`, which replaces the files that the definition names, and with how many threads they are read. */
export function addExportOption(command: Command): Command {
  return command
    .addOption(repeatable('--export <name=file>', 'read this export from a file, glob or "-"'))
    .option(
      '--threads <count>',
      'threads that read files above 128 MB, 1 (none beside its own) to 64; what is read is the same (default: as many as there are cores)',
      threadCount,
    );
}

const MOST_THREADS = 64;

function threadCount(text: string): number {
  const count = Number(text);
  if (/^\d+$/.test(text) && count >= 1 && count <= MOST_THREADS) return count;
  throw new InvalidArgumentError(`It takes a whole number from 1 to ${MOST_THREADS}.`);
}
