import { hashText, otherHashText } from './hash-text.js';
import { isPlaceholder } from './placeholder.js';
import { tidyText } from './tidy-text.js';

/** Two numbers of 32 bits that stand for what tells a person apart, such as an e-mail address. */
export interface PersonKey {
  readonly high: number;
  readonly low: number;
}

const NOBODY: PersonKey = { high: 0, low: 0 };

/**
 * What a person is compared by: the text as people read it, without regard to case, as 64 bits of hash. Of a million
 * texts two are taken for one with a chance of one in 30 million. It is no secret: who has the text can make the hash.
 */
export function personKey(text: string): PersonKey {
  const compared = tidyText(text).toLowerCase();
  if (compared === '' || isPlaceholder(compared)) return NOBODY;
  const [high, low] = [hashText(compared) >>> 0, otherHashText(compared) >>> 0];
  return high === 0 && low === 0 ? { high, low: 1 } : { high, low };
}
