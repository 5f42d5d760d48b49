import { formatDecimal } from './format-count.js';

/** A share 0–1 as per cent with one decimal: `12.6%`. */
export function formatShare(share: number, decimals = 1): string {
  return `${formatDecimal(share * 100, decimals)}%`;
}
