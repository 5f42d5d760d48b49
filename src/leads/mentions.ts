import { wordsOf } from './words-of.js';

/**
 * Whether a text mentions one of these people by a name of several words, as in "ask Ana Kovač", or is somebody's name,
 * in whatever case and with whatever between the words. A single word in a text is too often something else ("Sales
 * event") to be taken for a person.
 */
export function mentionsOf(names: Iterable<string>): (text: string) => boolean {
  const byFirstWord = new Map<string, string[]>();
  const ofOneWord = new Set<string>();
  for (const words of spelledOut(names)) {
    const [first] = words;
    if (first === undefined) continue;
    if (words.length === 1) ofOneWord.add(first);
    else listOf(byFirstWord, first).push(spaced(words));
  }
  return (text) => {
    const words = wordsOf(text);
    if (words.length === 1 && ofOneWord.has(words[0]!)) return true;
    const whole = spaced(words);
    return words.some((word) => byFirstWord.get(word)?.some((name) => whole.includes(name)) === true);
  };
}

/** Grown in place: half of all owners may be "Queue …". */
function listOf(byFirstWord: Map<string, string[]>, first: string): string[] {
  const known = byFirstWord.get(first) ?? [];
  byFirstWord.set(first, known);
  return known;
}

/** The words of each name; of "Berg, Ana" also those of "Ana Berg". */
function* spelledOut(names: Iterable<string>): Iterable<readonly string[]> {
  for (const name of names) {
    yield wordsOf(name);
    const [family, given, ...more] = name.split(',');
    if (given !== undefined && more.length === 0) yield wordsOf(`${given} ${family}`);
  }
}

/** Open at the end, for names have endings there: "Anas", "Kovačs". */
function spaced(words: readonly string[]): string {
  return ` ${words.join(' ')}`;
}
