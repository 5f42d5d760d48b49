import iconv from 'iconv-lite';

/**
 * The values that a definition lists, as the bytes a file may hold them in (one per character): UTF-8 or cp1252,
 * since which of the two a file is written in is only known at its end. The bytes of the one are no sensible text
 * in the other.
 */
export function valueSet(values: readonly string[]): ReadonlySet<string> {
  return new Set(values.flatMap((value) => spellings(value.trim())));
}

function spellings(text: string): readonly string[] {
  const inUtf8 = Buffer.from(text, 'utf8').toString('latin1');
  const cp1252 = iconv.encode(text, 'win1252');
  return iconv.decode(cp1252, 'win1252') === text ? [inUtf8, cp1252.toString('latin1')] : [inUtf8];
}
