const LONGEST = 60;

/** A header for a problem, without what it has beyond any sensible header's length. */
export function shownHeader(header: string): string {
  const text = header.trim();
  const letters = [...text];
  return letters.length <= LONGEST ? text : `${letters.slice(0, LONGEST).join('')}…`;
}
