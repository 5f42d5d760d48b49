import { idKey, isGuid } from './id-key.js';
import { personKey } from './person-key.js';

/**
 * What is compared where names of people stand in place of ids: the hash of the name, so that nobody's name goes further.
 * One column may hold either, as look-ups of Dynamics do: a GUID is an id there too.
 */
export function nameKey(text: string): string {
  if (isGuid(text)) return idKey(text);
  const { high, low } = personKey(text);
  return high === 0 && low === 0 ? '' : `name:${hex(high)}${hex(low)}`;
}

function hex(number: number): string {
  return number.toString(16).padStart(8, '0');
}
