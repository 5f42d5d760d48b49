import { makeProblem } from '../definition/make-problem.js';
import type { Outcome, Problem } from '../definition/problem.js';
import type { ColumnBuilder, DecodeText } from './columns/column-builder.js';
import { columnBuilderOf } from './columns/column-builder-of.js';
import { firstFilled } from './columns/first-filled.js';
import { growingColumn } from './columns/growing-column.js';
import { writtenCurrencies } from './columns/number-written.js';
import type { IdDictionary } from './decode/id-dictionary.js';
import type { ExportPlan } from './export-plan.js';
import type { FieldPlan } from './field-plan.js';
import type { Layout } from './layout/find-layout.js';
import { linkedByName } from './linked-by-name.js';
import { missingWrittenColumns } from './missing-written-columns.js';
import type { RowsPart } from './parts/rows-part.js';
import type { LeftOut, LeftOutReason } from './rows/left-out.js';
import { shownHeader } from './shown-header.js';
import type { Column, ReadFile, Table } from './table.js';

/** A table in the making: parts come in, file after file; columns come out when the last is over. */
export interface TableBuilder {
  /** `rows`: how many are likely to come. */
  startFile(file: string, layout: Layout, rows: number): void;
  /** Rows in file order; `firstLine`: that of the part's line 0. */
  append(part: RowsPart, firstLine: number): void;
  endFile(file: ReadFile, leftOut: LeftOut, decode: DecodeText): void;
  finish(): Outcome<Table>;
}

/** One field and the files that have it, or lack it. */
interface Part {
  readonly field: FieldPlan;
  readonly column: ColumnBuilder;
  readonly headers: Set<string>;
  readonly lackingIn: string[];
}

/** A table without rows, to be filled from the files of one export. */
export function tableBuilder(plan: ExportPlan, ids: IdDictionary): TableBuilder {
  const parts: readonly Part[] = plan.fields.map((field) => {
    return { field, column: columnBuilderOf(field, plan, ids), headers: new Set<string>(), lackingIn: [] };
  });
  const lines = growingColumn(Uint32Array);
  const fileOf = growingColumn(Uint16Array);
  const files: ReadFile[] = [];
  const allHeaders = new Set<string>();
  const leftOut = new Map<LeftOutReason, number>();
  let positions: readonly number[] = [];
  return {
    startFile(file, { headers, match }, rows) {
      lines.expect(rows);
      fileOf.expect(rows);
      positions = match.positions;
      for (const [index, part] of parts.entries()) startPart(part, file, headers[positions[index]!], rows);
      for (const header of headers) allHeaders.add(header);
    },
    append(part, firstLine) {
      for (const [index, { column }] of parts.entries())
        column.append(part.columns[index]!, part.rows, firstLine);
      lines.append(firstLine === 0 ? part.lines : part.lines.map((line) => firstLine + line), part.rows);
      fileOf.append(files.length === 0 ? null : new Uint16Array(part.rows).fill(files.length), part.rows);
    },
    endFile(file, { counts }, decode) {
      for (const { column } of parts) column.endFile(decode);
      const lacks = parts.flatMap(({ field }, index) =>
        positions[index]! < 0 && isFirst(parts, index) ? [field.field] : [],
      );
      files.push(lacks.length === 0 ? file : { ...file, lacks });
      for (const [reason, count] of counts()) leftOut.set(reason, (leftOut.get(reason) ?? 0) + count);
    },
    finish() {
      const { columns, problems } = finishedColumns(parts);
      const { name } = plan;
      const count = lines.count;
      const rowsRead = count + [...leftOut.values()].reduce((sum, rows) => sum + rows, 0);
      const rows = { line: lines.finish(), file: fileOf.finish() };
      return {
        value: { name, files, count, rowsRead, leftOut, columns, ...rows },
        problems: [
          ...missingWrittenColumns(plan, [...allHeaders]),
          ...linkedByName(plan, parts, columns, files[0]?.name ?? null),
          ...problems,
        ],
      };
    },
  };
}

function startPart(
  { column, headers, lackingIn }: Part,
  file: string,
  header: string | undefined,
  rows: number,
) {
  const shown = header === undefined ? null : shownHeader(header);
  column.startFile({ file, header: shown, rows }, header);
  if (shown === null) lackingIn.push(file);
  else headers.add(shown);
}

/** The columns that any file has. */
function finishedColumns(parts: readonly Part[]): {
  readonly columns: ReadonlyMap<string, Column>;
  readonly problems: readonly Problem[];
} {
  const columns = new Map<string, Column>();
  const problems: Problem[] = [];
  for (const [index, { field, column, headers, lackingIn }] of parts.entries()) {
    if (headers.size === 0) continue;
    const built = column.finish();
    const { field: of } = field;
    const before = columns.get(of);
    columns.set(of, before === undefined ? built.column : firstFilled(before, built.column));
    problems.push(...built.problems.map((problem) => ({ ...problem, field: of })));
    if (lackingIn.length > 0 && isFirst(parts, index))
      problems.push(lacking(of, [...headers][0]!, lackingIn));
  }
  // An export without a currency column may write each amount's currency beside it.
  const numbers = [...columns.values()].filter((column) => column.type === 'number');
  const currency = numbers.map(writtenCurrencies).find((written) => written !== null);
  if (!columns.has('currency') && currency) columns.set('currency', currency);
  return { columns, problems };
}

/** A further column of a field may be missing: it is asked only where those before it are blank. */
function isFirst(parts: readonly Part[], index: number): boolean {
  return parts.findIndex(({ field }) => field.field === parts[index]!.field.field) === index;
}

function lacking(field: string, header: string, files: readonly string[]): Problem {
  const others = files.length > 1 ? `, nor do ${files.length - 1} others` : '';
  const message = `this file has no column "${header}", which other files of the export have${others}: its rows are blank there`;
  return makeProblem('column-not-in-all-files', message, { file: files[0]!, count: files.length, field });
}
