/** The field's abbreviations, which are written in capitals. */
const ABBREVIATIONS = new Set(['mql', 'sql', 'sal', 'sqo', 'sao', 'iql', 'pql', 'tql', 'tal']);

/** What something without a name of its own is called: `first-touch` is `First touch`, `mql` is `MQL`. */
export function displayName(id: string): string {
  const words = id.split(/[-_]+/).filter((word) => word !== '');
  return words.map((word, index) => spelled(word, index === 0)).join(' ');
}

function spelled(word: string, first: boolean): string {
  if (ABBREVIATIONS.has(word.toLowerCase())) return word.toUpperCase();
  return first ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
