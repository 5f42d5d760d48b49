import type { Command } from 'commander';
import type { Effects } from './effects.js';
import { examples } from './examples-text.js';
import { addNumberOptions, addOutputOptions } from './shared-options.js';

/** `demo`: the scorecard of the bundled exports. */
export function addDemo(root: Command, effects: Effects): void {
  const command = root
    .command('demo')
    .description('the scorecard of bundled example exports, nothing to configure');
  addOutputOptions(addNumberOptions(command), ['table', 'json', 'csv'])
    .addHelpText('after', examples('scorecard demo', 'scorecard demo --period 2026-Q3 --by source'))
    .action(async (options) => (await import('./commands/demo-command.js')).demoCommand(options, effects));
}
