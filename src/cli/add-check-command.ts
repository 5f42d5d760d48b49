import { type Command, Option } from 'commander';
import type { Effects } from './effects.js';
import { examples } from './examples-text.js';
import {
  addDefinitionOption,
  addExportOption,
  addOutputOptions,
  addReadingOptions,
} from './shared-options.js';

/** `check`: what is wrong with definition and exports. `onCrossed` hears that it crosses `--fail-on`. */
export function addCheck(root: Command, effects: Effects, onCrossed: () => void): void {
  const command = root
    .command('check')
    .description('every problem of definition and exports, and which numbers they can be trusted for');
  addReadingOptions(addExportOption(addDefinitionOption(command)));
  addOutputOptions(command, ['table', 'json', 'markdown'])
    .addOption(
      new Option('--fail-on <what>', 'exit with 1 where numbers have caveats, or can’t be shown at all')
        .choices(['never', 'caveats', 'unusable'])
        .default('never'),
    )
    .addHelpText(
      'after',
      examples('scorecard check', 'scorecard check --fail-on unusable --format markdown -o check.md'),
    )
    .action(async (options) =>
      (await import('./commands/check-command.js')).checkCommand(options, effects, onCrossed),
    );
}
