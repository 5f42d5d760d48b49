import type { Command } from 'commander';
import type { Effects } from './effects.js';
import { examples } from './examples-text.js';
import { addDefinitionOption } from './shared-options.js';

/** `init`: a definition made of what the exports tell. */
export function addInit(root: Command, effects: Effects): void {
  const command = root
    .command('init')
    .description('look at the exports of a CRM and write a commented scorecard.yaml, or say what one lacks')
    .argument('[files...]', 'files, globs or folders (default: exports/, else *.csv here)');
  addDefinitionOption(command)
    .option('--yes', 'ask nothing: take the best guesses, each marked by a comment')
    .option('--from-headers', 'read the headers only: statuses are those usual in the CRM')
    .option('--preset <id>', 'the CRM that the files come from, in place of the one recognised')
    .option('--time-zone <zone>', 'in which days and working hours begin, such as Europe/Berlin')
    .option('--name <text>', 'what the agreement is called')
    .option('-o, --output <file>', 'the definition to write (default: scorecard.yaml); never over another')
    .option('--no-color', 'no colour, also on a terminal')
    .option('--quiet', 'on standard error only what stopped the command, and what is asked')
    .addHelpText(
      'after',
      '\nWhere a definition is there already nothing is written: what the files would add to it is printed\n' +
        examples(
          'scorecard init exports/',
          'scorecard init --yes --time-zone Europe/Berlin ~/Downloads/*.csv',
        ),
    )
    .action(async (files, options) =>
      (await import('./commands/init-command.js')).initCommand(files, options, effects),
    );
}
