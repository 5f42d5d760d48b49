import type { Command } from 'commander';
import type { Effects } from './effects.js';
import { examples } from './examples-text.js';
import {
  addDefinitionOption,
  addExportOption,
  addFilterOptions,
  addOutputOptions,
  addPeriodOption,
  repeatable,
} from './shared-options.js';

/** `leads`: the leads behind a number, each with its evidence. */
export function addLeads(root: Command, effects: Effects): void {
  const command = root
    .command('leads')
    .description('the leads behind any number, each with its timeline and evidence')
    .option('--measure <id>', 'behind this measure: a row of the report, or of the catalogue')
    .option('--within <days>', 'its window, as in "90 days" (default: that of the row)')
    .option('--as <word>', 'only those that it counts so: reached, open, rejected …')
    .option('--sla <id>', 'whose clocks of this SLA started in the period')
    .option('--status <states>', 'with --sla: only clocks so, as in "breached,overdue"')
    .option('--stage <stage>', 'that first entered this stage in the period')
    .option('--exit <exit>', 'that first took this exit in the period')
    .option('--problem <code>', 'that a problem of the exports concerns, at any time')
    .addOption(repeatable('--lead <id>', 'this lead, with its timeline'))
    .option('--timeline', 'each with its timeline; as CSV a row per entry, touch and change of owner')
    .option('--explain', 'with --lead: all that was read of it, and its clocks as a story');
  addExportOption(addFilterOptions(addPeriodOption(addDefinitionOption(command))));
  addOutputOptions(command, ['table', 'json', 'csv'])
    .addHelpText(
      'after',
      examples(
        'scorecard leads --measure conversion.mql.won --within "90 days" --as open',
        'scorecard leads --sla first-touch --lead 00Q5e00000AbCdE --explain',
      ),
    )
    .action(async (options) => (await import('./commands/leads-command.js')).leadsCommand(options, effects));
}
