/**
 * The form in which headers are compared: without case, accents, surrounding and doubled space, characters without
 * width such as a byte order mark, or the `*` by which some systems mark required columns.
 */
export function headerKey(header: string): string {
  return header
    .normalize('NFD')
    .replace(/[\p{Mn}\p{Cf}]/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/[\s*]+$/, '')
    .trim()
    .toLowerCase();
}
