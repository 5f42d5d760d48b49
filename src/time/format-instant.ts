import type { Instant } from './moment.js';

/**
 * An instant as every output prints it: `2018-11-14T18:04:19Z`, with milliseconds only where there are any. NaN is no
 * instant and a RangeError: that a time is missing is for the caller to say.
 */
export function formatInstant(at: Instant): string {
  return new Date(at).toISOString().replace('.000Z', 'Z');
}
