import { renderGlossary } from '../../render/render-glossary.js';
import type { Effects } from '../effects.js';
import { findDefinition } from '../find-definition.js';
import { printProblems } from '../print-problems.js';
import type { SharedOptions } from '../shared-options.js';
import { writeResult } from '../write-output.js';

/** `scorecard glossary`: the agreement as prose. No export is read. */
export async function glossaryCommand(options: SharedOptions, effects: Effects): Promise<void> {
  const { definition, path, problems } = findDefinition(options.config, effects);
  await printProblems(problems, options, effects);
  await writeResult(renderGlossary(definition), options.output, effects, [path]);
}
