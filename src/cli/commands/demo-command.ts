import { join, resolve } from 'node:path';
import type { Effects } from '../effects.js';
import type { SharedOptions } from '../shared-options.js';
import { reportCommand } from './report-command.js';

/** `scorecard demo`: the report on the bundled exports, wherever the package is installed. */
export async function demoCommand(options: SharedOptions, effects: Effects): Promise<void> {
  const inPackage = { ...effects, workingDirectory: effects.packageRoot };
  const output =
    options.output && options.output !== '-' && resolve(effects.workingDirectory, options.output);
  const config = join('fixtures', 'demo', 'scorecard.yaml');
  await reportCommand({ ...options, config, export: [], ...(output && { output }) }, inPackage);
}
