import { makeProblem } from '../definition/make-problem.js';
import type { Problem } from '../definition/problem.js';
import type { ExportPlan } from './export-plan.js';
import type { FieldPlan } from './field-plan.js';
import { holdsNames } from './holds-names.js';
import type { Column } from './table.js';
import { counted } from './tally.js';

/** A field, and the headers under which the files of the export have it. */
interface FoundColumn {
  readonly field: FieldPlan;
  readonly headers: ReadonlySet<string>;
}

/**
 * What it means that an export is linked by names of people: a note, and a warning where a name is of several leads, for
 * then what belongs to one of them counts for another too. Each column is told once, though several fields are of it.
 */
export function linkedByName(
  { name, place }: ExportPlan,
  found: readonly FoundColumn[],
  columns: ReadonlyMap<string, Column>,
  file: string | null,
): readonly Problem[] {
  const told = new Set<string>();
  return found.flatMap(({ field, headers }) => {
    const header = [...headers].find((one) => holdsNames(field, one));
    if (header === undefined || told.has(header)) return [];
    told.add(header);
    const shared = name === 'leads' ? sharedNames(columns.get('id'), columns.get(field.field)) : 0;
    const count = shared === 0 ? null : shared;
    const key = `exports.${name}.columns.${field.field}`;
    const are = `${counted(shared, 'name is', 'names are')} of several leads, which share their deals and touches`;
    const message = `column "${header}" links ${name} by names of people, where others have ids: two of one name can't be told apart${count === null ? '' : `, and ${are}`}; where the export has a column of ids, name it as ${key}`;
    const weight = count === null ? {} : ({ severity: 'warning' } as const);
    return [
      makeProblem('linked-by-name', message, {
        file: file ?? place.file,
        count,
        field: field.field,
        ...weight,
      }),
    ];
  });
}

/** In place of an id. */
const SEVERAL = -1;

/** How many names stand beside several ids. */
function sharedNames(ids: Column | undefined, names: Column | undefined): number {
  if (ids?.type !== 'id' || names?.type !== 'id') return 0;
  const idOf = new Map<number, number>();
  for (const [row, name] of names.codes.entries()) {
    if (name === 0) continue;
    const id = ids.codes[row]!;
    const known = idOf.get(name) ?? id;
    idOf.set(name, known === id ? id : SEVERAL);
  }
  return [...idOf.values()].filter((id) => id === SEVERAL).length;
}
