import type { Command } from 'commander';
import type { Effects } from './effects.js';
import { examples } from './examples-text.js';
import {
  addDefinitionOption,
  addExportOption,
  addNumberOptions,
  addOutputOptions,
} from './shared-options.js';

/** `report`: the joint scorecard of a period. */
export function addReport(root: Command, effects: Effects): void {
  const command = root.command('report').description('the joint scorecard of a period');
  addExportOption(addNumberOptions(addDefinitionOption(command)));
  addOutputOptions(command, ['table', 'json', 'csv'])
    .option('--from <file>', 'render a report saved with --format json again')
    .addHelpText(
      'after',
      examples(
        'scorecard report --period 2026-Q3 --by source',
        'scorecard report --format json -o october.json',
      ),
    )
    .action(async (options) =>
      (await import('./commands/report-command.js')).reportCommand(options, effects),
    );
}
