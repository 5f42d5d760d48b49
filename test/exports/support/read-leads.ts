import type { ExportDefinition } from '../../../src/definition/definition.js';
import type { Outcome } from '../../../src/definition/problem.js';
import { exportPlan } from '../../../src/exports/export-plan.js';
import { readExport } from '../../../src/exports/read-export.js';
import type { Source } from '../../../src/exports/source.js';
import type { Column, Table } from '../../../src/exports/table.js';
import { formatInstant } from '../../../src/time/format-instant.js';
import { DATE_WIDTH } from '../../../src/time/moment.js';
import { definitionOf, type LiteralDefinition } from '../../support/definition-of.js';
import { sourceOf } from './source-of.js';

type Content = string | Uint8Array | readonly (string | Source)[];

/** Reads one leads file, or several, with these settings of `exports.leads`. */
export function readLeads(
  content: Content,
  settings: Partial<ExportDefinition> = {},
  also: Partial<LiteralDefinition> = {},
): Promise<Outcome<Table>> {
  return read('leads', content, settings, also);
}

/** The same for deals. */
export function readDeals(
  content: Content,
  settings: Partial<ExportDefinition> = {},
  also: Partial<LiteralDefinition> = {},
): Promise<Outcome<Table>> {
  return read('deals', content, settings, also);
}

function read(
  name: 'leads' | 'deals',
  content: Content,
  settings: Partial<ExportDefinition>,
  also: Partial<LiteralDefinition>,
): Promise<Outcome<Table>> {
  const definition = definitionOf({
    stages: { lead: { created: true } },
    exports: { [name]: settings },
    ...also,
  });
  return readExport(exportPlan(definition, name), sourcesOf(content));
}

function sourcesOf(content: Content): readonly Source[] {
  if (typeof content === 'string' || content instanceof Uint8Array) return [sourceOf(content)];
  return content.map((one, index) =>
    typeof one === 'string' ? sourceOf(one, `leads-${index + 1}.csv`) : one,
  );
}

/** A column's values as a person would write them; null where blank. */
export function valuesOf(
  table: Table | null,
  field: string,
): readonly (string | number | null)[] | undefined {
  const column = table?.columns.get(field);
  return column === undefined ? undefined : shown(column);
}

function shown(column: Column): readonly (string | number | null)[] {
  switch (column.type) {
    case 'category':
      return Array.from(column.codes, (code) => (code === 0 ? null : column.values[code]!));
    case 'id':
      return column.values.map((id) => (id === '' ? null : id));
    case 'number':
      return Array.from(column.values, (value) => (Number.isNaN(value) ? null : value));
    case 'criterion':
      return Array.from(column.verdicts);
    case 'time':
      return Array.from(column.at, (at, row) => {
        if (Number.isNaN(at)) return null;
        return column.width[row] === DATE_WIDTH ? `date ${formatInstant(at)}` : formatInstant(at);
      });
  }
}

/** `code:line×count` of each problem. */
export function problemsOf({ problems }: Outcome<Table>): readonly string[] {
  return problems.map(({ code, line, count }) => {
    return `${code}${line === null ? '' : `:${line}`}${count === null ? '' : `×${count}`}`;
  });
}
