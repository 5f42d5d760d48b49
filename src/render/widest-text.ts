import { textWidth } from './text-width.js';

/** What the widest of these texts takes; 0 of none. One by one, for there may be more than a call takes arguments. */
export function widestText(texts: Iterable<string>): number {
  let widest = 0;
  for (const text of texts) widest = Math.max(widest, textWidth(text));
  return widest;
}
