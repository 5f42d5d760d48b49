import { headerKey } from '../exports/header-key.js';
import type { Addition, Standing } from './additions.js';
import { exportWords } from './chosen-export.js';
import { countOf } from './count-text.js';
import { guessed, renderLines } from './draft-lines.js';
import type { PlannedExport } from './plan-setup.js';
import { yamlText } from './yaml-text.js';

/** Columns that look like attributes, of an export that a definition has: those whose header it names nowhere, in a comment neither. */
export function newAttributes(
  { name, attributes, attributeGuesses }: PlannedExport,
  { definition, text, filesOf, lineOf }: Standing,
): readonly Addition[] {
  const settings = definition.exports.get(name);
  const headers = filesOf
    .get(name)
    ?.flatMap(({ survey }) => survey.columns.map(({ header }) => headerKey(header)));
  if (settings === undefined || headers === undefined) return [];
  const found = Object.entries(attributeGuesses).filter(([attribute]) => {
    const header = attributes[attribute]!;
    const isFree = !Object.hasOwn(settings.attributes, attribute);
    return isFree && headers.includes(headerKey(header)) && !isNamed(header, text);
  });
  if (found.length === 0) return [];
  const isThere = Object.keys(settings.attributes).length > 0;
  const lines = found.map(([attribute, because]) =>
    guessed(`      ${yamlText(attribute)}: ${yamlText(attributes[attribute]!)}`, because),
  );
  const key = isThere ? ['attributes'] : [];
  return [
    {
      what: `${countOf(found.length, 'column')} of ${exportWords(name)} by which --by and --where could go`,
      where: `under ${['exports', name, ...key].join('.')} (line ${lineOf(['exports', name, ...key])})`,
      lines: [...(isThere ? [] : ['    attributes:']), ...renderLines(lines).text.trimEnd().split('\n')],
    },
  ];
}

/** Whether a key has it for a value, or a line in a comment as `init` writes it: it has been looked at. */
function isNamed(header: string, text: string): boolean {
  const value = `: ${yamlText(header)}`;
  const behind = text.split(value).slice(1);
  return behind.some((rest) => /^[ \t]*(?:[,}\]#\r\n]|$)/.test(rest));
}
