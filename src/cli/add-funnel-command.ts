import type { Command } from 'commander';
import type { Effects } from './effects.js';
import { examples } from './examples-text.js';
import {
  addDefinitionOption,
  addExportOption,
  addNumberOptions,
  addOutputOptions,
  FUNNEL_PERIODS,
} from './shared-options.js';

/** `funnel`: cohorts and what became of them. */
export function addFunnel(root: Command, effects: Effects): void {
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
