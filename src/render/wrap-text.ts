import { clipText, textWidth } from './text-width.js';

/**
 * Parts of a line, joined by `separator` and broken only between parts where they don't fit; continued lines start
 * with `indent`. A part that is wider than a whole line is cut. Without a width it is one line.
 */
export function wrapParts(
  parts: readonly string[],
  separator: string,
  width: number | null,
  indent = '',
): string[] {
  const lines = breakParts(parts, separator, width, indent);
  return width === null ? lines : lines.map((line) => clipText(line, width));
}

/** The same, but a part that is wider than a whole line runs over: it is a name that has to be told from others. */
export function breakParts(
  parts: readonly string[],
  separator: string,
  width: number | null,
  indent = '',
): string[] {
  if (width === null) return [parts.join(separator)];
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    const longer = last === undefined ? part : last + separator + part;
    if (last !== undefined && textWidth(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(last === undefined ? part : indent + part);
  }
  return lines;
}

/** Prose, broken between words; continued lines are indented as far as the text of the first one, also in a list. */
export function wrapProse(line: string, width: number | null): string[] {
  const lead = /^ *(?:[-*+] +|\d+[.)] +|[⁰¹²³⁴-⁹]+ +)?/.exec(line)?.[0] ?? '';
  const words = line.slice(lead.length).trim().split(/ +/);
  const lines = wrapParts([lead + (words[0] ?? ''), ...words.slice(1)], ' ', width, ' '.repeat(lead.length));
  return lines.map((each) => each.trimEnd());
}
