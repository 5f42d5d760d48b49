/** A plain decimal number as written in the definition: `18000`, `0.92`, `-5`. Null for anything else. */
export function parseNumber(text: string): number | null {
  return /^[+-]?\d+(\.\d+)?$/.test(text) ? Number(text) : null;
}

/**
 * A number as `parseNumber` reads it, but null for `50.000`: whoever writes thousands with a point means another one.
 * For amounts and counts; a rate or a share is never that large.
 */
export function parseAmount(text: string): number | null {
  return /^[+-]?[1-9]\d{0,2}\.\d{3}$/.test(text) ? null : parseNumber(text);
}

/** A share: `90%` and `0.9` are 0.9. Null for anything else. The decimal point is moved in the text, so that no digit is lost. */
export function parseShare(text: string): number | null {
  const percent = /^([+-]?\d+(?:\.\d+)?)\s*%$/.exec(text);
  return percent === null ? parseNumber(text) : Number(`${percent[1]}e-2`);
}

/** `yes`, `no`, `true` or `false`, whatever the case. Null for anything else. */
export function parseYesNo(text: string): boolean | null {
  const lower = text.toLowerCase();
  if (lower === 'yes' || lower === 'true') return true;
  return lower === 'no' || lower === 'false' ? false : null;
}
