/** A line for people that may be too long for a terminal: what is continued below is indented. */
export interface HangingLine {
  /** Between two of them it may be broken; else a blank stands there. */
  readonly parts: readonly string[];
  /** Of what is continued. */
  readonly indent: number;
}

/** A list behind what it is a list of, which it is continued below; broken only behind a comma. */
export function listLine(lead: string, items: readonly string[]): HangingLine {
  const [first = '', ...others] = items.map((item, index) => (index < items.length - 1 ? `${item},` : item));
  return { parts: [lead + first, ...others], indent: [...lead].length };
}

/** A sentence, broken between words. */
export function prose(text: string, indent: number): HangingLine {
  const start = text.length - text.trimStart().length;
  const [first = '', ...others] = text.slice(start).split(' ');
  return { parts: [text.slice(0, start) + first, ...others], indent };
}

/** A sentence behind what it is about, which it is continued below. */
export function behind(lead: string, sentence: string): HangingLine {
  const [first = '', ...others] = sentence.split(' ');
  return { parts: [lead + first, ...others], indent: [...lead].length };
}
