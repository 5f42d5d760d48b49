/**
 * The decimal sign of a number that shows how others are written: `1.234,50` and `0,5` have a comma. Null where it
 * isn't certain, as of `1.234`, which could be either, or where it is no such number.
 */
export function parseDecimalSign(text: string): '.' | ',' | null {
  const found = /^(\d+|\d{1,3}(?:([.,'’\s])\d{3})(?:\2\d{3})*)([.,])(\d+)$/u.exec(text);
  if (found === null) return null;
  const [, whole, grouping, sign, fraction] = found as unknown as [string, string, string?, string?, string?];
  if (sign === grouping) return null;
  const couldBeThousands =
    grouping === undefined && fraction!.length === 3 && whole.length <= 3 && !whole.startsWith('0');
  return couldBeThousands ? null : (sign as '.' | ',');
}
