import type { FieldPlan } from '../field-plan.js';
import { headerKey } from '../header-key.js';
import type { FileRole } from './file-survey.js';
import { PLAIN } from './kinds-known.js';
import { compareScores, type RankedKind } from './rank-kinds.js';

/** A role and the kind it is made from. Its rows are counted later. */
export interface FoundRole {
  readonly ranked: RankedKind;
  readonly role: Omit<FileRole, 'rows'>;
}

/** What a file is, and what else it may be. */
export interface FoundRoles {
  readonly roles: readonly FoundRole[];
  readonly alternatives: readonly FoundRole[];
}

/**
 * The likeliest kind, with those that take other rows of the same columns; of the rest each kind once, as its likeliest CRM
 * writes it. Ids that are of something else rule a kind out, unless there is no other.
 */
export function fileRoles(ranked: readonly RankedKind[], headers: readonly string[]): FoundRoles {
  const found = ranked.map((one) => ({ ranked: one, role: roleOf(one, headers, isTied(one, ranked)) }));
  const first = found.find(({ ranked }) => !ranked.isAgainst);
  if (first === undefined) return { roles: [], alternatives: onePerKind(found, new Set()) };
  const beside = found.filter((other) => isBeside(other, first));
  const roles = [first, ...onePerKind(beside, new Set())];
  return { roles, alternatives: onePerKind(found, new Set(roles.map(({ role }) => role.name))) };
}

function roleOf(
  { kind, match, isTold }: RankedKind,
  headers: readonly string[],
  tied: boolean,
): FoundRole['role'] {
  const { name, plan, preset } = kind;
  const columns = plan.fields.flatMap(({ field }, index): [string, string][] => {
    const position = match.positions[index]!;
    return position < 0 || isFurther(plan.fields, index) ? [] : [[field, headers[position]!.trim()]];
  });
  const written = preset?.exports.get(name);
  const attributes = Object.entries(written?.attributes ?? {}).flatMap(
    ([attribute, known]): [string, string][] => {
      const header = headerAmong(known, headers);
      return header === null ? [] : [[attribute, header]];
    },
  );
  const only = (written?.only ?? []).flatMap(({ headers: known, values }): [string, readonly string[]][] => {
    const header = headerAmong(known, headers);
    return header === null ? [] : [[header, values]];
  });
  return {
    name,
    preset: preset?.id ?? PLAIN,
    columns: Object.fromEntries(columns),
    attributes: Object.fromEntries(attributes),
    only: Object.fromEntries(only),
    by: isTold && !tied ? 'telling' : 'likely',
  };
}

/** Of a column that is asked where another of the same field is blank. */
function isFurther(fields: readonly FieldPlan[], index: number): boolean {
  return fields[index]!.further !== undefined;
}

/** As the file writes it; null where it has none of them, or the first of them twice. */
function headerAmong(known: readonly string[], headers: readonly string[]): string | null {
  const keys = headers.map(headerKey);
  const key = known.map(headerKey).find((key) => keys.includes(key));
  if (key === undefined || keys.indexOf(key) !== keys.lastIndexOf(key)) return null;
  return headers[keys.indexOf(key)]!.trim();
}

/** Whether nothing tells it from another kind, or from the same kind of another CRM. */
function isTied(one: RankedKind, ranked: readonly RankedKind[]): boolean {
  return ranked.some((other) => other !== one && compareScores(one, other) === 0);
}

/** Whether it takes, by the same column, rows that the first doesn't. */
function isBeside({ ranked, role }: FoundRole, first: FoundRole): boolean {
  if (role.name === first.role.name || role.preset !== first.role.preset || ranked.isAgainst) return false;
  return Object.entries(role.only).some(([header, values]) => {
    const taken = first.role.only[header];
    return taken !== undefined && !values.some((value) => taken.includes(value));
  });
}

function onePerKind(found: readonly FoundRole[], seen: Set<string>): readonly FoundRole[] {
  return found.filter(({ role }) => {
    if (seen.has(role.name)) return false;
    seen.add(role.name);
    return true;
  });
}
