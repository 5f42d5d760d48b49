import { type DraftLine, guessed } from './draft-lines.js';
import { yamlText } from './yaml-text.js';

/** Below `columns:` or `attributes:` of an export: a field or an attribute, and its header; `because`: what a guess rests on. */
export function headerLine(name: string, header: string, because: string | null = null): DraftLine {
  return guessed(`      ${yamlText(name)}: ${yamlText(header)}`, because);
}
