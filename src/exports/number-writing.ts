import type { ExportDefinition } from '../definition/definition.js';
import { headerKey } from './header-key.js';

export type DecimalSign = '.' | ',';

/** The decimal sign of the column of that header, as far as the definition's `numbers:` says it; else null. */
export type SignOf = (header: string) => DecimalSign | null;

/** What an export's `numbers:` says of its columns: that of a column goes before that of all. */
export function numberWriting(settings: ExportDefinition | null): {
  readonly signOf: SignOf;
  readonly numberedHeaders: readonly string[];
} {
  const { all = null, byColumn = {} } = settings?.numbers ?? {};
  const signs = new Map(Object.entries(byColumn).map(([header, sign]) => [headerKey(header), sign]));
  return {
    signOf: (header) => signs.get(headerKey(header)) ?? all,
    numberedHeaders: Object.keys(byColumn),
  };
}
