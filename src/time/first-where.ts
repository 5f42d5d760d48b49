/**
 * The first index below `length` at which the test holds, found by halving; `length` where it never does. Once the
 * test holds it has to hold for all later ones.
 */
export function firstWhere(length: number, test: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (test(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
