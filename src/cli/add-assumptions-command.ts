import { type Command, Option } from 'commander';
import { ASSUMPTIONS_FAIL_ON } from './assumptions-fail-on.js';
import type { Effects } from './effects.js';
import { examples } from './examples-text.js';
import {
  addDefinitionOption,
  addExportOption,
  addOutputOptions,
  addReadingOptions,
} from './shared-options.js';

/** `assumptions`: whether the plan still holds. `onCrossed` hears that it crosses `--fail-on`. */
export function addAssumptions(root: Command, effects: Effects, onCrossed: () => void): void {
  const command = root
    .command('assumptions')
    .description('what the plan assumes against what is seen, and what that does to the revenue goal')
    .option('--period <period>', 'the goal of this period, as in 2026-Q4 (default: the present goal)')
    .addOption(
      new Option('--fail-on <what>', 'exit with 1 where there is any')
        .choices([...ASSUMPTIONS_FAIL_ON])
        .default('never'),
    );
  addReadingOptions(addExportOption(addDefinitionOption(command)));
  addOutputOptions(command, ['table', 'json', 'csv', 'markdown'])
    .addHelpText(
      'after',
      '\n--fail-on watch: an assumption is worse than agreed, broken ones too; broken: one is worse, hardly by\n' +
        'chance or as counted; jeopardy: the goal is, whatever the assumptions are\n' +
        examples(
          'scorecard assumptions --as-of now --fail-on jeopardy',
          'scorecard assumptions --period 2026-Q4 --format markdown -o goal.md',
        ),
    )
    .action(async (options) =>
      (await import('./commands/assumptions-command.js')).assumptionsCommand(options, effects, onCrossed),
    );
}
