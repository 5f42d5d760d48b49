import type { TextSigns } from '../decode/text-signs.js';
import { theKernel } from './kernel.js';
import { LONGEST_SIGNED } from './memory-map.js';

/** Puts signs where the kernel reads them. It has no room for those of longer texts than `LONGEST_SIGNED`. */
export function loadSigns({ longest, signs }: TextSigns, at: number): void {
  if (longest > LONGEST_SIGNED) throw new RangeError(`the kernel has no room for signs of ${longest} bytes`);
  theKernel().bytes.set(signs, at);
}
