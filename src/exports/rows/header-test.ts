import { decodeAlone } from '../bytes/text-encoding.js';
import { trimCell } from '../decode/trim-cell.js';
import { headerKey } from '../header-key.js';
import type { Layout } from '../layout/find-layout.js';
import { valueTest } from '../value-test.js';

/** Whether a record is a header: `again` the file's own in every column that is mapped, `other` the same names elsewhere. */
export function headerTest({
  headers,
  match,
}: Layout): (cells: readonly string[]) => 'again' | 'other' | null {
  const mapped = [...match.positions, ...match.onlyPositions].filter((position) => position >= 0);
  const expected = [...new Set(mapped)].map((position) => ({ position, key: headerKey(headers[position]!) }));
  const names = headers.filter((header) => header.trim() !== '');
  const keys = new Set(names.map(headerKey));
  const keyAt = match.keys[0] ?? 0;
  // Nearly every row is told from a header by its id alone, at little cost.
  const isName = valueTest(names);
  return (cells) => {
    if (!isName(trimCell(cells[keyAt] ?? ''))) return null;
    const found = cells.map((cell) => headerKey(decodeAlone(cell)));
    if (expected.every(({ position, key }) => found[position] === key)) return 'again';
    const known = new Set(found.filter((key) => keys.has(key)));
    return known.size > 1 && known.size === found.filter((key) => key !== '').length ? 'other' : null;
  };
}
