/**
 * ESC or C1 sequences of a terminal: CSI with its parameters, OSC and the like up to their end, and the short ones. One
 * that isn't ended stops where another begins, or the rest of the text would be searched for its end from each of them.
 */
const TERMINAL_SEQUENCE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what has to go
  /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|(?:\u001b[\]PX^_]|[\u009d\u0090\u0098\u009e\u009f])[^\u0007\u001b\u0090\u0098\u009c-\u009f]*(?:\u0007|\u001b\\|\u009c)|\u001b[ -/]*[0-Z\\^-~]/gu;

const LINE_BREAKS_AND_TABS = /\r\n|[\t\n\v\f\r\u0085\u2028\u2029]/gu;

/** Marks that turn the direction of the text around them, and other invisible ones without use in a name. */
const INVISIBLE =
  /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/** What is left of control characters, and halves of surrogate pairs. */
const CONTROL = /[\p{Cc}\p{Cs}]/gu;

/** How a line, or a part of it, speaks to a pipeline that shows it: to GitHub, Azure and TeamCity. */
const COMMAND_OF_GITHUB = /^(\s*:)(?=:)/u;
const COMMAND_OF_OTHERS = /#(?=#[a-z]*\[)/giu;

/** What nothing of this is in: most texts are so, and are asked of by the million. */
const PLAIN = /^(?! *::)[ -"$-~]*$/u;

/**
 * Text of an export or a definition, made safe for a terminal and for one line of it: what would colour, move or
 * turn the output is taken out, line breaks and tabs become a space, any other control character `\ufffd`, so that a
 * tampered value can still be told from a clean one. What a pipeline would take for a command to itself (`::error::`,
 * `##vso[…]`) is broken up by a blank.
 */
export function plainText(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .replace(TERMINAL_SEQUENCE, '')
    .replace(LINE_BREAKS_AND_TABS, ' ')
    .replace(INVISIBLE, '')
    .replace(CONTROL, '\ufffd')
    .replace(COMMAND_OF_GITHUB, '$1 ')
    .replace(COMMAND_OF_OTHERS, '# ');
}

/** The lines of a longer text, each made plain; blank lines at either end are left out. */
export function plainLines(text: string): string[] {
  const lines = text.split(/\r\n|[\n\r\u0085\u2028\u2029]/u).map((line) => plainText(line).trimEnd());
  const first = lines.findIndex((line) => line !== '');
  if (first < 0) return [];
  return lines.slice(first, lines.findLastIndex((line) => line !== '') + 1);
}
