import type { Command } from 'commander';
import type { Effects } from './effects.js';
import { examples } from './examples-text.js';
import {
  addDefinitionOption,
  addExportOption,
  addOutputOptions,
  addReadingOptions,
  repeatable,
} from './shared-options.js';

/** `plan`: what it takes to reach the goals. */
export function addPlan(root: Command, effects: Effects): void {
  const command = root
    .command('plan')
    .description('the funnel backwards: what every stage needs, month by month, to reach the revenue goals')
    .option('--period <period>', 'the goal of this period, as in 2026-Q4 (default: all that are not over)')
    .addOption(
      repeatable('--set <name=value>', 'what if: this assumption at another value, as in win_rate=20%'),
    )
    .option('--solve <name>', 'find the value of this assumption that just reaches the goal');
  addReadingOptions(addExportOption(addDefinitionOption(command)));
  addOutputOptions(command, ['table', 'json', 'csv', 'markdown'])
    .addHelpText(
      'after',
      '\nNAME is the id of an assumption, or its measure; VALUE is written as in the definition\n' +
        examples(
          'scorecard plan --set win_rate=20% --set "sales_cycle=75 days"',
          'scorecard plan --period 2026-Q4 --solve volume.mql --format markdown -o plan.md',
        ),
    )
    .action(async (options) => (await import('./commands/plan-command.js')).planCommand(options, effects));
}
