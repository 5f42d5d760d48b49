import { type Command, Option } from 'commander';
import type { Effects } from './effects.js';
import { examples } from './examples-text.js';
import { FAIL_ON } from './fail-on.js';
import {
  addDefinitionOption,
  addExportOption,
  addNumberOptions,
  addOutputOptions,
  repeatable,
} from './shared-options.js';

/** `sla`: how every SLA was kept, and whose clocks are past due. `onCrossed` hears that they cross `--fail-on`. */
export function addSla(root: Command, effects: Effects, onCrossed: () => void): void {
  const command = root
    .command('sla')
    .description('how every SLA was kept, and the leads whose clock is past due or soon will be')
    .addOption(repeatable('--sla <id>', 'only this SLA (default: all)'))
    .addOption(
      repeatable(
        '--status <states>',
        'list clocks in these states, with commas between, or all (default: breached,overdue,at-risk; for junit all)',
      ),
    )
    .option('--owner <name>', 'only clocks of this owner, written as it is shown')
    .addOption(
      new Option('--fail-on <what>', 'exit with 1 where there is any; needs --as-of')
        .choices([...FAIL_ON])
        .default('never'),
    )
    .option('--baseline <file>', 'known breaches: fail only on others')
    .option('--update-baseline', 'write the breaches of this run to that file');
  addExportOption(addNumberOptions(addDefinitionOption(command)));
  addOutputOptions(command, ['table', 'json', 'csv', 'markdown', 'github', 'junit'])
    .addHelpText(
      'after',
      '\n--format csv has a row per clock; compliance comes with scorecard report --format csv\n' +
        examples(
          'scorecard sla --as-of now --fail-on breach',
          'scorecard sla --sla first-touch --status all --period 2026-10 --format csv -o clocks.csv',
        ),
    )
    .action(async (options) =>
      (await import('./commands/sla-command.js')).slaCommand(options, effects, onCrossed),
    );
}
