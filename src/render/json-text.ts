/**
 * Characters that are valid in a JSON text but could turn or garble what shows it, or that nobody sees: DEL, C1, bidi
 * marks, separators, those without width.
 */
const UNSAFE =
  /[\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/** A value as JSON, indented as all documents are, so deep in one. Control characters are escaped, never printed. */
export function jsonText(value: unknown, depth = 0): string {
  const text = JSON.stringify(value, null, 2).replace(UNSAFE, escaped).replace(COMMAND, escaped);
  return depth === 0 ? text : text.replaceAll('\n', `\n${'  '.repeat(depth)}`);
}

/** What a pipeline that shows the JSON would take for a command to itself: `##vso[…]`. It only occurs within texts. */
const COMMAND = /#(?=#[a-z]*\[)/gi;

/** Of a character beyond the first 65,536 both its halves. */
function escaped(character: string): string {
  const units = Array.from({ length: character.length }, (_, index) => character.charCodeAt(index));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}
