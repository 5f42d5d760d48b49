/** The typographic minus, so that a negative number never looks like a dash or a range. */
const MINUS = '\u2212';

/** A number with so many decimals at most, thousands separated by commas: `1,234.5`. Zeros at the end are kept. */
export function formatDecimal(value: number, decimals: number): string {
  const text = Math.abs(value).toFixed(decimals);
  if (text.includes('e')) return value < 0 ? MINUS + text : text;
  const [whole = '0', fraction] = text.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const sign = value < 0 && /[1-9]/.test(text) ? MINUS : '';
  return sign + (fraction === undefined ? grouped : `${grouped}.${fraction}`);
}

/** `12.50` → `12.5`, `12.0` → `12`. */
export function withoutEndZeros(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** A number of leads or deals: `4,812`. A paced or added-up target may have a fraction; it keeps some decimals. */
export function formatCount(value: number, decimals = 1): string {
  return withoutEndZeros(formatDecimal(value, Number.isInteger(value) ? 0 : decimals));
}
