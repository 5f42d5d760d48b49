import type { DecodeText } from '../columns/column-builder.js';
import { placeholderTest } from '../decode/placeholder.js';
import type { ExportPlan } from '../export-plan.js';
import { headerKey } from '../header-key.js';
import { type ColumnTally, type ColumnUse, columnTally } from './column-tally.js';
import type { FoundRole } from './file-roles.js';
import type { ColumnSurvey } from './file-survey.js';
import { headerSense } from './header-sense.js';

/** Gathers all named columns of a file, row after row. */
export interface ColumnsTally {
  /** `isShown`: whether what changed in that row may be kept. */
  addRow(cells: readonly string[], isShown: boolean): void;
  finish(decode: DecodeText): readonly ColumnSurvey[];
}

/** Fields of people, whatever their headers say. */
const OF_PEOPLE: ReadonlySet<string> = new Set(['owner', 'by', 'name']);
/** What changed, which may be an owner. */
const CHANGED: ReadonlySet<string> = new Set(['to', 'from']);

interface NamedColumn {
  readonly position: number;
  readonly isChange: boolean;
  readonly ofPeople: boolean;
  readonly tally: ColumnTally;
}

export function columnsTally(
  headers: readonly string[],
  roles: readonly FoundRole[],
  plan: ExportPlan,
): ColumnsTally {
  const columns = headers.flatMap((header, position): NamedColumn[] => {
    if (headerKey(header) === '') return [];
    const fields = fieldsOf(position, roles);
    const use = columnUse(header, fields, roles, plan);
    const isChange = fields.some(({ field }) => CHANGED.has(field));
    return [{ position, isChange, ofPeople: fields.some(isOfPeople), tally: columnTally(use) }];
  });
  return {
    addRow(cells, isShown) {
      for (const { position, isChange, tally } of columns)
        tally.add(cells[position] ?? '', isShown || !isChange);
    },
    finish(decode) {
      const people = new Set<string>();
      for (const { ofPeople, tally } of columns) {
        if (ofPeople) for (const name of tally.distinct(decode)) people.add(name);
      }
      return columns.map(({ tally }) => tally.finish(decode, people));
    },
  };
}

interface UsedField {
  readonly field: string;
  readonly type: string;
}

function fieldsOf(position: number, roles: readonly FoundRole[]): readonly UsedField[] {
  return roles.flatMap(({ ranked: { kind, match } }) => {
    return kind.plan.fields.filter((_, index) => match.positions[index] === position);
  });
}

function isOfPeople({ field }: UsedField): boolean {
  return OF_PEOPLE.has(field);
}

function columnUse(
  header: string,
  fields: readonly UsedField[],
  roles: readonly FoundRole[],
  plan: ExportPlan,
): ColumnUse {
  const isTime =
    fields.length === 0 ? headerSense(header) === 'time' : fields.some(({ type }) => type === 'time');
  return {
    header: header.trim(),
    dates: plan.writingOf(header),
    isTime,
    keeps: keptOf(header, fields, roles),
    saysNothing: placeholderTest(plan.blanks),
  };
}

function keptOf(
  header: string,
  fields: readonly UsedField[],
  roles: readonly FoundRole[],
): ColumnUse['keeps'] {
  if (fields.some(isOfPeople)) return 'none';
  if (fields.length > 0) return fields.every(({ type }) => type === 'category') ? 'list' : 'none';
  const isFilter = roles.some(({ role }) => Object.hasOwn(role.only, header.trim()));
  if (isFilter) return 'list';
  return headerSense(header) === 'category' ? 'likely-list' : 'none';
}
