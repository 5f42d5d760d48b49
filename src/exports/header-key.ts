/**
 * The form in which headers are compared: without case, accents, surrounding and doubled space, byte order mark, or
 * the `*` by which some systems mark required columns.
 */
export function headerKey(header: string): string {
  return header
    .replace(/^\uFEFF/, '')
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/[\s*]+$/, '')
    .trim()
    .toLowerCase();
}
