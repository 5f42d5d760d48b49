import { headerKey } from '../exports/header-key.js';
import type { Standing } from './additions.js';
import type { DraftLine } from './draft-lines.js';
import { headerLine } from './header-line.js';
import type { PlannedExport } from './plan-setup.js';
import { yamlText } from './yaml-text.js';

/**
 * Lines for attributes that are guessed, of an export that a definition has: of columns whose header stands nowhere in it,
 * in a comment neither.
 */
export function guessedAttributeLines(
  { name, attributes, attributeGuesses }: PlannedExport,
  { definition, text, filesOf }: Standing,
): readonly DraftLine[] {
  const known = definition.exports.get(name)?.attributes ?? {};
  const columns = (filesOf.get(name) ?? []).flatMap(({ survey }) => survey.columns);
  const headers = new Set(columns.map(({ header }) => headerKey(header)));
  return Object.entries(attributeGuesses).flatMap(([attribute, because]) => {
    const header = attributes[attribute]!;
    const isNew = !Object.hasOwn(known, attribute) && headers.has(headerKey(header));
    return isNew && !isNamed(header, text) ? [headerLine(attribute, header, because)] : [];
  });
}

/** Whether a key has it for a value, or a line in a comment as `init` writes it: it has been looked at. */
function isNamed(header: string, text: string): boolean {
  const behind = text.split(`: ${yamlText(header)}`).slice(1);
  return behind.some((rest) => /^[ \t]*(?:[,}\]#\r\n]|$)/.test(rest));
}
