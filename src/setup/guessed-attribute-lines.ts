import { headerKey } from '../exports/header-key.js';
import type { Standing } from './additions.js';
import { isInEach } from './chosen-export.js';
import type { DraftLine } from './draft-lines.js';
import { headerLine } from './header-line.js';
import { isRead } from './headers-used.js';
import type { PlannedExport } from './plan-setup.js';
import { yamlText } from './yaml-text.js';

/**
 * Lines for attributes that are guessed, of an export that a definition has: of columns that each of its files has, that it
 * doesn't read, and whose header stands nowhere else in it, in a comment neither.
 */
export function guessedAttributeLines(
  { name, attributes, attributeGuesses }: PlannedExport,
  { definition, text, filesOf }: Standing,
): readonly DraftLine[] {
  const settings = definition.exports.get(name)!;
  const files = filesOf.get(name) ?? [];
  return Object.entries(attributeGuesses).flatMap(([attribute, because]) => {
    const header = attributes[attribute]!;
    const isNew = !Object.hasOwn(settings.attributes, attribute) && isInEach(files, header);
    const isKnown = isRead(header, settings) || isNamed(header, text);
    return isNew && !isKnown ? [headerLine(attribute, header, because)] : [];
  });
}

/** Whether a criterion, a reason or a comment has it for the value of a key: it has been looked at. */
function isNamed(header: string, text: string): boolean {
  const sought = `: ${unquoted(yamlText(header))}`;
  const behind = text.split(/\r?\n/).flatMap((line) => unquoted(line).split(sought).slice(1));
  return behind.some((rest) => /^ *(?:[,}\]#]|$)/.test(rest));
}

function unquoted(text: string): string {
  return headerKey(text.replace(/["']/g, ''));
}
