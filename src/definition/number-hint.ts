const GROUPED = /^[+-]?[1-9]\d{0,2}([.,' ])\d{3}(?:\1\d{3})*$/;
const DECIMAL_COMMA = /^[+-]?\d+,\d+\s*%?$/;

/**
 * The end of a message on a number that is written as its reader's country has it: both readings of `50.000`, how to
 * write `1.200.000` and `0,7`; nothing of any other text.
 */
export function numberHint(text: string): string {
  const separator = GROUPED.exec(text)?.[1];
  if (separator !== undefined) {
    const whole = text.replaceAll(separator, '');
    const isOneGroup = text.split(separator).length === 2;
    if (!isOneGroup || !'.,'.includes(separator)) return `; write ${whole}`;
    return `; "${text}" could be ${Number(text.replace(',', '.'))} or ${whole}: write which`;
  }
  return DECIMAL_COMMA.test(text) ? `; write ${text.replace(',', '.')}` : '';
}
