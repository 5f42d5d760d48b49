import { makeProblem } from '../../definition/make-problem.js';
import type { Problem } from '../../definition/problem.js';
import type { ExportPlan } from '../export-plan.js';
import { headerKey } from '../header-key.js';
import { countLines } from '../rows/count-lines.js';
import type { StartPlace } from '../rows/record-reader.js';
import { shownHeader } from '../shown-header.js';
import { type Layout, SAMPLE_BYTES } from './find-layout.js';
import { HEADER_WITHIN } from './header-among.js';
import type { DoubledHeader, MissingHeader } from './match-columns.js';
import { misfitProblem } from './misfit.js';
import { nearHeaders } from './near-headers.js';
import { isSurelyHeader, printableHeaders } from './printable-headers.js';

const HEADERS_SHOWN = 8;
const HEADERS_SOUGHT = 3;
/** As many as a spreadsheet has. */
const MOST_COLUMNS = 16_384;
/** One name may stand in any text. */
const ENOUGH_NAMES = 2;

/** What is wrong with a file's likeliest layout; an error keeps the file from being read. */
export function layoutProblems(
  plan: ExportPlan,
  layout: Layout,
  head: Uint8Array,
  file: string,
): readonly Problem[] {
  const { match, start } = layout;
  if (layout.headers.length > MOST_COLUMNS) return [tooManyColumns(layout, file)];
  if (match.found === 0) return [noHeader(plan, head, file)];
  const missing = match.missing.map((header) => columnMissing(header, fieldOf(plan, header), layout, file));
  const doubled = match.doubled.map((header) => columnTwice(header, file, start.line));
  const hasNamedKey = plan.fields.some(({ field, header }) => plan.keys.includes(field) && header !== null);
  if (match.keys.length > 0 || hasNamedKey)
    return [
      ...missing,
      ...doubled,
      ...unfilteredProblems(plan, layout, file),
      ...(missing.length === 0 ? misfitProblem(layout, file) : []),
    ];
  return [...missing, ...doubled, keyMissing(plan, layout, file)];
}

/** The columns by which, as the CRM has it, rows count, and that the file lacks: then all of its rows do. */
function unfilteredProblems(
  { name, only }: ExportPlan,
  { headers, match, start }: Layout,
  file: string,
): readonly Problem[] {
  const there = new Set(headers.map(headerKey));
  return only.flatMap(({ header, usual, aliases, values }, index) => {
    if (header !== null || match.onlyPositions[index]! >= 0 || aliases.some((key) => there.has(key)))
      return [];
    const listed = values.map((value) => `"${value}"`).join(' or ');
    const message = `the preset counts rows of ${name} only where column "${usual}" holds ${listed}, and the file has no such column, so that all of its rows count: add that column to the report, or say under exports.${name}.only by which column rows count`;
    return [makeProblem('preset-column-missing', message, { file, line: start.line })];
  });
}

/** The header isn't the first line, or more than one: what precedes it is no part of the table. */
export function preambleProblem(
  { start, headerRecords }: Pick<Layout, 'start' | 'headerRecords'>,
  file: string,
): readonly Problem[] {
  return [...linesBefore(start, file), ...headerLines(headerRecords, start, file)];
}

function headerLines(records: number, { line }: StartPlace, file: string): readonly Problem[] {
  if (records === 1) return [];
  const message = `the header is written over ${records} lines, which are put together: check that its columns are as meant`;
  return [makeProblem('header-over-lines', message, { file, line, count: records })];
}

function linesBefore(start: StartPlace, file: string): readonly Problem[] {
  if (start.line === 1) return [];
  const before = start.line === 2 ? 'the line before it was' : `the ${start.line - 1} lines before it were`;
  const message = `the header is on line ${start.line}: ${before} skipped`;
  return [makeProblem('lines-before-header', message, { file, line: start.line })];
}

/** The first line has no end as far as a header is looked for; null where it has. */
export function endlessLine(head: Uint8Array, whole: boolean, file: string): Problem | null {
  if (whole || head.subarray(0, SAMPLE_BYTES).some((byte) => byte === 10 || byte === 13)) return null;
  const message =
    'the first line has no end within 60 kB: check that it is an export, with a line for each row';
  return makeProblem('header-too-large', message, { file, line: 1 });
}

function tooManyColumns({ headers, start }: Layout, file: string): Problem {
  const message = `the header has ${headers.length} columns, and more than ${MOST_COLUMNS} are not read: export the columns that are needed`;
  return makeProblem('header-too-large', message, { file, line: start.line });
}

/** No line is a header: nothing of the file is printed, for it may be rows. */
export function noHeader(plan: ExportPlan, head: Uint8Array, file: string): Problem {
  const line = lineOfHeaders(plan, head);
  if (line > HEADER_WITHIN) {
    const message = `line ${line} seems to be the header, but only the first ${HEADER_WITHIN} lines are searched for it: remove lines above it`;
    return makeProblem('header-missing', message, { file, line });
  }
  if (line > 0) {
    const message = `line ${line} seems to be the header, but what separates its cells is not known: export the file with a comma, semicolon, tab or vertical bar between them`;
    return makeProblem('header-missing', message, { file, line });
  }
  const among =
    countLines(head, 0, head.length) > HEADER_WITHIN ? ` among the first ${HEADER_WITHIN} lines` : '';
  const named = plan.fields.flatMap(({ header }) => (header === null ? [] : [`"${shownHeader(header)}"`]));
  const sought = [...new Set(named)].slice(0, HEADERS_SOUGHT);
  const columns = sought.length === 0 ? 'no known column' : `none of ${sought.join(', ')}`;
  const message = `no header row was found${among}: the first line looks like data, or names ${columns}; export the file with its headers, or correct those that the definition names`;
  return makeProblem('header-missing', message, { file, line: 1 });
}

/** The first line that has several of the headers that the definition names, with whatever between them; 0 for none. */
function lineOfHeaders({ fields }: ExportPlan, head: Uint8Array): number {
  const named = fields.flatMap(({ header }) => (header === null ? [] : [headerKey(header)]));
  const sought = [...new Set(named)];
  const text = Buffer.from(head.subarray(0, SAMPLE_BYTES)).toString('utf8');
  const lines = text.split(/\r\n|\n|\r/);
  return (
    1 +
    lines
      .map(headerKey)
      .findIndex((line) => sought.filter((key) => line.includes(key)).length >= ENOUGH_NAMES)
  );
}

function columnTwice({ header, positions, named }: DoubledHeader, file: string, line: number): Problem {
  const places = positions.map((position) => position + 1).join(' and ');
  const found = `column "${shownHeader(header)}" is there more than once, as columns ${places}`;
  return named
    ? makeProblem('column-twice', `${found}, so which one counts is not known: rename or remove one`, {
        file,
        line,
      })
    : makeProblem('column-twice', `${found}, and is left aside: rename or remove one`, {
        file,
        line,
        severity: 'warning',
      });
}

/** The field that may do without its column in this file, where others have it; none for ids, and where `only:` needs it. */
function fieldOf({ fields, only, keys }: ExportPlan, { header }: MissingHeader): string | null {
  const sought = fields.filter((field) => field.header === header);
  const isNeeded =
    only.some((each) => each.header === header) || sought.some(({ field }) => keys.includes(field));
  return isNeeded ? null : (sought[0]?.field ?? null);
}

function columnMissing(
  { header, keys }: MissingHeader,
  field: string | null,
  layout: Layout,
  file: string,
): Problem {
  const message = `column "${shownHeader(header)}" (${[...new Set(keys)].join(', ')}) is missing${offer(header, layout)}`;
  const place = { file, line: layout.start.line };
  return makeProblem('column-missing', message, field === null ? place : { ...place, field });
}

function keyMissing(plan: ExportPlan, layout: Layout, file: string): Problem {
  const names = `exports.${plan.name}.columns.${plan.keys.join(` or exports.${plan.name}.columns.`)}`;
  const message = `no column of ${plan.name} is known to hold the ${plan.lacking}: name it as ${names}${theFileHas(layout)}`;
  return makeProblem('column-missing', message, { file, line: layout.start.line });
}

function offer(header: string, layout: Layout): string {
  const near = nearHeaders(header, shownOf(layout)).map((name) => `"${name}"`);
  if (near.length === 0) return theFileHas(layout);
  return ` — did you mean ${near.length === 1 ? near[0] : `${near.slice(0, -1).join(', ')} or ${near.at(-1)}`}?`;
}

function theFileHas(layout: Layout): string {
  const names = shownOf(layout);
  if (names.length === 0) return `; line ${layout.start.line} may be data, so what it holds is not shown`;
  const more = names.length > HEADERS_SHOWN ? ` and ${names.length - HEADERS_SHOWN} more` : '';
  const shown = names.slice(0, HEADERS_SHOWN).map((name) => `"${name}"`);
  return `; the file has ${shown.join(', ')}${more}`;
}

/** What of a header is shown: nothing where it may be a row after all. */
function shownOf(layout: Layout): readonly string[] {
  return isSurelyHeader(layout) ? printableHeaders(layout.headers) : [];
}
