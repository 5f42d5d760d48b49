import { trimCell } from '../decode/trim-cell.js';
import { valueTest } from '../value-test.js';
import type { FoundRole } from './file-roles.js';
import type { FileRole } from './file-survey.js';

/** Counts, for each role that a file may have, the rows that it takes. */
export interface RowRoles {
  /** Takes a row; whether what changed in it, if it is of a history, is a status or a stage, and surely no owner. */
  add(cells: readonly string[]): boolean;
  /** The roles with their rows. */
  counted(found: readonly FoundRole[]): readonly FileRole[];
}

/** What a column is called that says which field changed: without `only`, an owner may have. */
const FIELD_COLUMN = /\b(field|event|feld|ereignis|property|attribute|champ|campo)\b/i;

export function rowRoles(found: readonly FoundRole[], headers: readonly string[]): RowRoles {
  const names = headers.map((header) => header.trim());
  const saysField = names.some((name) => FIELD_COLUMN.test(name));
  const counts = new Map<FoundRole, number>(found.map((one) => [one, 0]));
  const tests = found.map((one) => {
    const filters = Object.entries(one.role.only).map(([header, values]) => {
      return { at: names.indexOf(header), isListed: valueTest(values) };
    });
    const isOfStates = one.role.name === 'stage_history' || one.role.name === 'deal_history';
    return { one, filters, tellsState: isOfStates && (filters.length > 0 || !saysField) };
  });
  return {
    add(cells) {
      let isState = false;
      for (const { one, filters, tellsState } of tests) {
        if (!filters.every(({ at, isListed }) => isListed(trimCell(cells[at] ?? '')))) continue;
        counts.set(one, counts.get(one)! + 1);
        isState ||= tellsState;
      }
      return isState;
    },
    counted: (some) => some.map((one) => ({ ...one.role, rows: counts.get(one) ?? 0 })),
  };
}
