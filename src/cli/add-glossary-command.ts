import type { Command } from 'commander';
import type { Effects } from './effects.js';
import { examples } from './examples-text.js';
import { addDefinitionOption, addOutputOptions } from './shared-options.js';

/** `glossary`: the agreement in words. */
export function addGlossary(root: Command, effects: Effects): void {
  const command = root
    .command('glossary')
    .description('the agreement in words, as Markdown, so that it can be signed');
  addOutputOptions(addDefinitionOption(command), ['markdown'])
    .addHelpText('after', examples('scorecard glossary', 'scorecard glossary -c acme.yaml -o agreement.md'))
    .action(async (options) =>
      (await import('./commands/glossary-command.js')).glossaryCommand(options, effects),
    );
}
