import { Command, Option } from 'commander';
import { addInit } from './add-init-command.js';
import { addAssumptions, addPlan } from './add-plan-commands.js';
import type { Effects } from './effects.js';
import { examples } from './examples-text.js';
import { FAIL_ON } from './fail-on.js';
import {
  addDefinitionOption,
  addExportOption,
  addFilterOptions,
  addNumberOptions,
  addOutputOptions,
  addPeriodOption,
  addReadingOptions,
  FUNNEL_PERIODS,
  onceEach,
  repeatable,
} from './shared-options.js';

/**
 * The command line: what there is to call. A command's code is loaded when it is used. `onCrossed` hears that what a
 * command found crosses its `--fail-on`.
 */
export function program(effects: Effects, onCrossed: () => void): Command {
  const root = new Command('scorecard');
  quietly(root, effects)
    .description('The joint Sales and Marketing scorecard, computed from what a CRM exports')
    .version(effects.tool.version, '-V, --version')
    .option('--debug', 'show the details of a bug in scorecard')
    .helpCommand(false)
    .addHelpText('after', examples('scorecard demo', 'scorecard report --period 2026-10'));
  addReport(root, effects);
  addSla(root, effects, onCrossed);
  addAssumptions(root, effects, onCrossed);
  addPlan(root, effects);
  addFunnel(root, effects);
  addLeads(root, effects);
  addCheck(root, effects, onCrossed);
  addInit(root, effects);
  addDemo(root, effects);
  addGlossary(root, effects);
  for (const command of root.commands)
    onceEach(quietly(command, effects).option('--debug', 'show the details of a bug in scorecard'));
  return root;
}

function addReport(root: Command, effects: Effects): void {
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

function addSla(root: Command, effects: Effects, onCrossed: () => void): void {
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

function addFunnel(root: Command, effects: Effects): void {
  const command = root
    .command('funnel')
    .description('cohorts: conversion, time between stages, what is still open');
  addExportOption(addNumberOptions(addDefinitionOption(command), FUNNEL_PERIODS));
  addOutputOptions(command, ['table', 'json', 'csv'])
    .option(
      '--from <stage>',
      'start of the conversion (default: every pair of neighbours and the whole path)',
    )
    .option('--to <stage>', 'end of the conversion')
    .option('--within <days>', 'count only what happens within so many days, as in "90 days"')
    .addHelpText(
      'after',
      examples(
        'scorecard funnel --period 2026-01..2026-06',
        'scorecard funnel --from mql --to won --within "90 days" --by source',
      ),
    )
    .action(async (options) =>
      (await import('./commands/funnel-command.js')).funnelCommand(options, effects),
    );
}

function addLeads(root: Command, effects: Effects): void {
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

function addCheck(root: Command, effects: Effects, onCrossed: () => void): void {
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

function addDemo(root: Command, effects: Effects): void {
  const command = root
    .command('demo')
    .description('the scorecard of bundled example exports, nothing to configure');
  addOutputOptions(addNumberOptions(command), ['table', 'json', 'csv'])
    .addHelpText('after', examples('scorecard demo', 'scorecard demo --period 2026-Q3 --by source'))
    .action(async (options) => (await import('./commands/demo-command.js')).demoCommand(options, effects));
}

function addGlossary(root: Command, effects: Effects): void {
  const command = root
    .command('glossary')
    .description('the agreement in words, as Markdown, so that it can be signed');
  addOutputOptions(addDefinitionOption(command), ['markdown'])
    .addHelpText('after', examples('scorecard glossary', 'scorecard glossary -c acme.yaml -o agreement.md'))
    .action(async (options) =>
      (await import('./commands/glossary-command.js')).glossaryCommand(options, effects),
    );
}

/** Nothing is written or exited behind the back of `main`: help goes to its output, errors are thrown. */
function quietly(command: Command, effects: Effects): Command {
  return command.exitOverride().configureOutput({
    writeOut: (text) => void effects.stdout.write(text).catch(() => {}),
    writeErr: (text) => void effects.stderr.write(text).catch(() => {}),
    outputError: () => {},
    getOutHelpWidth: () => effects.stdout.columns ?? 80,
    getErrHelpWidth: () => effects.stderr.columns ?? 80,
  });
}
