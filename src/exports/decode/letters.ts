/** Whether a byte is a capital of ASCII. */
export function isCapital(byte: number): boolean {
  return byte >= 65 && byte <= 90;
}

/** Whether it is a small letter of ASCII. */
export function isSmall(byte: number): boolean {
  return byte >= 97 && byte <= 122;
}

/** The byte, of a capital that of the small letter. */
export function asSmall(byte: number): number {
  return isCapital(byte) ? byte + 32 : byte;
}
