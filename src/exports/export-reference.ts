import type { ExportName } from '../definition/definition.js';
import { exportProblems } from '../definition/problems/export-problems.js';
import { EXPORT_COLUMNS } from '../definition/schema/export-columns.js';
import { DATE_TOKEN_KINDS } from './decode/date-tokens.js';
import { RECOGNISED_DATES, RECOGNISED_NUMBERS, type RecognisedForm } from './decode/recognised-forms.js';
import { EXPORT_FIELDS } from './fields/export-fields.js';
import type { ExportFields, KnownField } from './fields/known-field.js';
import { personAliases } from './fields/lead-fields.js';
import { DELIMITER_NAMES } from './layout/dialect-problem.js';
import { DELIMITERS } from './layout/find-layout.js';

const TYPES: Readonly<Record<KnownField['type'], string>> = {
  id: 'id',
  time: 'date or time',
  number: 'amount',
  category: 'text',
};

/** The reference page of the exports, as Markdown: their columns, how dates and amounts are read, what is left out. */
export function exportReference(): string {
  return [
    INTRODUCTION,
    ...Object.entries(EXPORT_FIELDS).map(([name, fields]) => fieldsOf(name as ExportName, fields)),
    IDS,
    PERSONS,
    `${DATES}\n${forms(RECOGNISED_DATES)}`,
    `${PATTERNS}\n${tokens()}`,
    `${AMOUNTS}\n${forms(RECOGNISED_NUMBERS)}`,
    FILES,
    `${ROWS}\n${problemsOf(/^rows-/)}`,
    `${CELLS}\n${problemsOf(/^(dates|numbers|placeholders|percent|ids)-/)}`,
  ].join('\n');
}

const INTRODUCTION = `# The exports: columns, dates, amounts, rows

Generated from the code; do not edit. A column that the definition doesn't name under \`columns:\` is looked for under
these headers, the first that is there. Headers are compared without regard to case, accents, surrounding space,
characters without width and a trailing \`*\`. A column that the definition names has to be there; any other may be absent. An
export with a \`preset:\` is looked through for [that CRM's headers](presets.md) first.
`;

const IDS = `## Ids and links

An id is taken without surrounding space; a Salesforce id of 18 characters is that of its 15, a GUID is the same with
braces and in capitals, and \`zcrm_\` before an id of Zoho is no part of it. Of a touch any of
\`lead\`, \`contact\` and \`deal\` suffices; \`WhoId\` may be either of the first two and is taken for both. A cell of ids
that link rows (\`deal\`, \`lead\`, \`contact\`) may hold several with \`;\` between: \`8001;8002\`. A deal belongs to
the leads that it names, that name it, and that share a contact with it; of several leads the earliest created is the
deal's lead, so that no deal counts twice.

\`00123\` and \`123\` are two ids. What a spreadsheet has made of an id, \`8.00123E+11\`, is none: it is counted and taken
as empty, and a row without another id is left out. Where all ids of 16 and more digits end with zeros from the 16th on,
they were rounded, which is a warning.
`;

const PERSONS = `## Persons

What tells persons apart is the column that \`one_lead_per:\` names; \`check\` looks else for an e-mail address under
${personAliases.map((alias) => `\`${alias}\``).join(', ')}. It is compared without regard to case and to space around it, as
a hash of 64 bits; a blank cell is nobody's. What it says is kept and printed nowhere.
`;

const DATES = `## Dates that are recognised

Left without a pattern, a date column is read in any of these ways. A time without an offset is in the export's
\`time_zone:\`, else in the calendar's. A date without a time is that whole day, a month without a day that whole
month. Years go from 1990 to 2100.

Which of day and month comes first in a date of numbers is decided by the column's own values with the same sign
between the numbers: 30/06/2026 can only have the day first. Where a value could be either and no other decides, or others
say both, it is an error, never a guess. So it is where every value could have a year of two digits first or last, as
26/10/15 could: a pattern under \`dates:\` says which.

A column may mix forms: each value is read by itself. A spreadsheet's days are counted as Excel does on Windows; those of a
workbook with the 1904 system (old ones of a Mac) look the same and would be four years and a day too early: save such dates as text.
`;

const PATTERNS = `## Patterns of \`dates:\`

One pattern or several for all columns, tried in order, or a map of headers to patterns. In a column of the map nothing
else is read. What fits no pattern for all columns is recognised as above, and never takes its order of day and month
from a pattern that it doesn't fit. Text in single quotes stands for itself, a space for any spaces: \`MM/dd/yyyy h:mm a\`,
\`dd.MM.yyyy HH:mm\`, \`yyyy-MM-dd'T'HH:mm:ssX\`, \`yyyy-MM\`. Numbers may lack their leading zero, however many letters the token has.
`;

const AMOUNTS = `## Amounts that are recognised

Whether a point or a comma is the decimal sign is decided by all values of the column, in all files. Where every value fits
both, as 1,200 and 1.200 do, it is an error, never a guess: \`numbers:\` on the export says it, with a number as the
export writes it: \`numbers: 1,234.50\` or \`numbers: 1.234,50\`, or a map of headers to such numbers. What isn't written
so is then no number, and counted.

The code, € and £ say the currency where no column does. $ is the definition's currency where that is written with it, else USD; signs
such as ¥ and kr belong to several currencies and are an error. With any other word beside it a number is not read, but counted;
nor is what may be a telephone number or a code: a zero before a whole number (0301234567), a plus sign before groups or eight
digits (+49 301 234), other groups than of three digits. Beyond 15 digits, and in other digits than 0 to 9, it is unreadable too.

A share is no amount: a number with a \`%\` is only compared with a criterion that has one, \`at_least: 50%\`, and
one without it only with a criterion without it, or where the column's header has the sign. The others are counted and taken as empty,
for 0.5 beside 50% could be a half or half a percent.
`;

const FILES = `## Files

CSV with its cells in double quotes or not, with ${DELIMITERS.map((sign) => DELIMITER_NAMES[sign]).join(', ')} between them, whichever finds the mapped columns;
line ends of any system. UTF-8, UTF-16 and cp1252 (Windows, Excel) are told apart by the file's bytes. The header may
come after a title, within the first records. Several files of one export are one table; their columns may be in
another order. Of several columns with one header that is asked for, none is taken.
[What comes of any other file](../dirty-files.md) is a page of its own.
`;

const ROWS = `## Rows that are left out

Every record after the header is used, or left out for one of these reasons, counted and told with its lines. Rows may
end with blank cells beyond the header only where none fits the header as it is, and all of them with as many: one
delimiter too many within a row would otherwise shift its cells unnoticed.
`;

const CELLS = `## Cells that are taken as empty

The row counts, without that cell.
`;

function fieldsOf(name: ExportName, { fields, keys }: ExportFields): string {
  const means = new Map<string, string>(EXPORT_COLUMNS[name]);
  const rows = fields.map(({ field, type, aliases }) => {
    const headers = aliases.map((alias) => `\`${alias}\``).join(', ');
    return [`\`${field}\``, means.get(field) ?? '', TYPES[type], requirement(field, keys), headers];
  });
  return `## ${name}\n\n${table(['field', 'meaning', 'type', 'required', 'recognised headers'], rows)}`;
}

function requirement(field: string, keys: readonly string[]): string {
  if (!keys.includes(field)) return '';
  const others = keys.filter((key) => key !== field).map((key) => `\`${key}\``);
  return others.length === 0 ? '**yes**' : `**this or** ${others.join(', ')}`;
}

function forms(recognised: readonly RecognisedForm[]): string {
  const rows = recognised.map(({ means, examples }) => {
    return [means, examples.map((example) => `\`${example}\``).join(', ')];
  });
  return table(['form', 'examples'], rows);
}

function tokens(): string {
  const rows = DATE_TOKEN_KINDS.map(({ tokens, means, example }) => {
    return [tokens.map((token) => `\`${token}\``).join(', '), means, `\`${example}\``];
  });
  return table(['token', 'meaning', 'example'], rows);
}

function problemsOf(codes: RegExp): string {
  const rows = Object.entries(exportProblems)
    .filter(([code]) => codes.test(code))
    .map(([code, { severity, means }]) => [`[\`${code}\`](problems.md#${code})`, severity, means]);
  return table(['code', 'severity', 'meaning'], rows);
}

function table(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(headers), `|${'---|'.repeat(headers.length)}`, ...rows.map(line), ''].join('\n');
}
