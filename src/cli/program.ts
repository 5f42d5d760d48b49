import { Command } from 'commander';
import { addAssumptions } from './add-assumptions-command.js';
import { addCheck } from './add-check-command.js';
import { addDemo } from './add-demo-command.js';
import { addFunnel } from './add-funnel-command.js';
import { addGlossary } from './add-glossary-command.js';
import { addInit } from './add-init-command.js';
import { addLeads } from './add-leads-command.js';
import { addPlan } from './add-plan-command.js';
import { addReport } from './add-report-command.js';
import { addSla } from './add-sla-command.js';
import type { Effects } from './effects.js';
import { examples } from './examples-text.js';
import { onceEach } from './shared-options.js';

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
