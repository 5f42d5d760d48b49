import type { ProblemInfo } from '../problem-info.js';

/** Problems of the exports, as files and as tables. */
export const exportProblems = {
  'export-without-file': {
    severity: 'error',
    means: 'An export is to be read and no file of it is there',
    mend: 'Name the file under `exports:` or with `--export NAME=FILE`',
  },
  'file-unreadable': {
    severity: 'error',
    means: 'A file of an export cannot be read',
    mend: 'Check that it exists and that you may read it',
  },
  'file-changed': {
    severity: 'error',
    means: 'A file of an export was written to while it was read',
    mend: 'Run again once the export is complete',
  },
  'file-empty': {
    severity: 'error',
    means: 'A file of an export holds nothing',
    mend: 'Export it again, with its headers',
  },
  'file-not-csv': {
    severity: 'error',
    means: 'A file of an export is no CSV: a workbook, a web page, JSON, or no text at all',
    mend: 'Save or export it as CSV UTF-8',
  },
  'header-missing': {
    severity: 'error',
    means: 'None of the first lines of a file is a header with the columns that are mapped',
    mend: 'Export the file with its headers',
  },
  'header-too-large': {
    severity: 'error',
    means: 'The first lines of a file have no end within 60 kB, or the header has more than 16,384 columns',
    mend: 'Check that it is an export, with a line for each row',
  },
  'header-does-not-fit': {
    severity: 'error',
    means:
      'All rows have fewer or more cells than the header has columns, so which cell is which is not known',
    mend: 'Correct the header, or export the file again',
  },
  'column-missing': {
    severity: 'error',
    means: 'A column that the definition names is not in a file, or no column holds the ids',
    mend: 'Correct the header in the definition, or export the column too',
  },
  'column-twice': {
    severity: 'error',
    means: 'A column that is mapped is in a file more than once',
    mend: 'Rename or remove all but one of them',
  },
  'column-not-in-all-files': {
    severity: 'warning',
    means: 'Some files of an export lack a column that others have. Their rows are blank there.',
    mend: 'Export all files with the same columns',
  },
  'lines-before-header': {
    severity: 'note',
    means: 'Lines such as a report’s title precede the header. They are skipped.',
    mend: 'Nothing, if they are no rows',
  },
  'header-over-lines': {
    severity: 'note',
    means: 'The names of the columns are written over several lines. They are put together.',
    mend: 'Nothing, if all columns are found',
  },
  'dialect-unusual': {
    severity: 'note',
    means:
      'Cells are not separated or enclosed as usual: by blanks, by apostrophes, with a backslash before a quote, or each row in one quoted cell. The file is read so.',
    mend: 'Nothing, if the rows are right',
  },
  'file-without-rows': {
    severity: 'warning',
    means: 'A file has a header and no row that counts',
    mend: 'Check what the export selects',
  },
  'text-damaged': {
    severity: 'warning',
    means:
      'Some characters of a file were lost before it came here, or are none, as NULs. They are read as �.',
    mend: 'Export the file as UTF-8',
  },
  'rows-blank': {
    severity: 'note',
    means: 'Rows without any content are left out',
    mend: 'Nothing',
  },
  'rows-ragged': {
    severity: 'warning',
    means:
      'Rows with fewer or more cells than the header are left out, for which cell is which is not certain. Blank cells at the end are only no matter where all rows end with as many.',
    mend: 'Look there for commas or line breaks that lack quotes',
  },
  'rows-broken-quote': {
    severity: 'warning',
    means:
      'Rows with a quote that is not closed, or not doubled within quotes, are left out. Reading goes on with the line after the one on which the cell begins.',
    mend: 'Correct them where they come from',
  },
  'unlike-rows': {
    severity: 'warning',
    means:
      'Rows look otherwise than those before: below a blank line, or as a line of words alone. They are read all the same.',
    mend: 'Look there for another table, and keep one in each file',
  },
  'cell-swallows-rows': {
    severity: 'warning',
    means:
      'A cell holds lines that look like rows themselves. Mostly two stray quotes, far apart, make one cell of all the rows between them.',
    mend: 'Look there for a quote too many',
  },
  'rows-too-large': {
    severity: 'warning',
    means: 'Rows of more than 16 MB are left out. Mostly a quote is not closed.',
    mend: 'Look there for a quote that is not closed',
  },
  'rows-without-id': {
    severity: 'warning',
    means: 'Rows without an id, or touches of no lead, contact or deal, are left out',
    mend: 'Export the id with every row',
  },
  'rows-without-date': {
    severity: 'warning',
    means: 'Rows of spend or of the survey without a date are left out',
    mend: 'Export the date with every row',
  },
  'rows-totals': {
    severity: 'note',
    means: 'Rows of totals that a report adds are left out',
    mend: 'Nothing',
  },
  'rows-footer': {
    severity: 'note',
    means:
      'Lines that a report adds below its rows are left out: a copyright, a notice that it is confidential, who made it, and a title or a company beside them',
    mend: 'Nothing',
  },
  'rows-header-again': {
    severity: 'warning',
    means:
      'Rows that repeat the header are left out, and what follows is read on. Mostly two files were put together into one.',
    mend: 'Check that what follows belongs to this export, and has the same columns',
  },
  'rows-below-header': {
    severity: 'warning',
    means:
      'Lines right below the header that have words where all rows have digits are left out: units, or a second line of names',
    mend: 'Nothing, if they are no rows',
  },
  'rows-other-table': {
    severity: 'warning',
    means:
      'A header of other columns stands among the rows. It and what follows are left out, until the file’s own header comes again.',
    mend: 'Keep one table in each file',
  },
  'rows-not-asked-for': {
    severity: 'note',
    means: 'Rows that `only:` does not ask for are left out',
    mend: 'Nothing, if `only:` is as agreed',
  },
  'date-pattern-invalid': {
    severity: 'error',
    means: 'A pattern under `dates:` cannot be understood',
    mend: 'Write it like `dd/MM/yyyy HH:mm`',
  },
  'date-column-missing': {
    severity: 'warning',
    means: 'A column for which `dates:` gives patterns is in no file of the export. They are not used.',
    mend: 'Correct the header under `dates:`',
  },
  'number-column-missing': {
    severity: 'warning',
    means:
      'A column of which `numbers:` says how it is written is in no file of the export. That is not used.',
    mend: 'Correct the header under `numbers:`',
  },
  'date-order-unknown': {
    severity: 'error',
    means:
      'Whether the dates of a column have the day or the month first, or a year of two digits first or last, is not known from all of its values',
    mend: 'Say it with a pattern under `dates:`',
  },
  'dates-unreadable': {
    severity: 'warning',
    means: 'Cells of a date column are no date that is known. The rows count, without that date.',
    mend: 'Name the pattern under `dates:` if it is one',
  },
  'dates-out-of-range': {
    severity: 'warning',
    means: 'Dates lie outside the years 1990 to 2100. The rows count, without that date.',
    mend: 'Correct them where they come from',
  },
  'decimal-sign-unknown': {
    severity: 'error',
    means:
      'Numbers like 1,200 or 1.200 are in a column, and no other value tells what the sign means; or some of its numbers have a decimal point and others a decimal comma',
    mend: 'Say it under `numbers:` with a number as the export writes it, `1,234.50` or `1.234,50`',
  },
  'numbers-unreadable': {
    severity: 'warning',
    means: 'Cells of a number column are no number. The rows count, without that number.',
    mend: 'Correct them where they come from',
  },
  'percent-unclear': {
    severity: 'warning',
    means:
      'Numbers with a % are compared with one without it, or the other way round: 0.5 may be a half or a half percent. The rows count, without that number.',
    mend: 'Write the criterion as the column has it, `at_least: 50%` or `at_least: 50`, and the column all one way',
  },
  'ids-damaged': {
    severity: 'warning',
    means:
      'Ids were made numbers by a spreadsheet, which keeps 15 digits: 8.00123E+11, or zeros from the 16th digit on. What is written as 8.00123E+11 is no id, and taken as empty; rounded ids are several that have become one.',
    mend: 'Export the file again and do not open it in a spreadsheet, or import it there with the ids as text',
  },
  'rows-id-damaged': {
    severity: 'warning',
    means:
      'Rows are left out whose id a spreadsheet has made a number like 8.00123E+11: its last digits are lost, and several ids have become one',
    mend: 'Export the file again and do not open it in a spreadsheet, or import it there with the ids as text',
  },
  'linked-by-name': {
    severity: 'note',
    means:
      'A system writes the names of people where others write ids, so that rows of two exports are linked by name. Where a name is of several leads it is a warning: what belongs to one counts for the others too.',
    mend: 'Name a column of ids under `columns:`, of both exports, where they have one',
  },
  'preset-column-missing': {
    severity: 'warning',
    means:
      'A preset counts only some rows of an export, and a file lacks the column that tells which: all of its rows count, changes of owners among those of statuses, for one',
    mend: 'Add the column to the report, or say under `only:` of the export by which column rows count',
  },
  'placeholders-empty': {
    severity: 'note',
    means: 'Cells hold something like - or N/A, which is taken as empty',
    mend: 'Nothing',
  },
} as const satisfies Record<string, ProblemInfo>;
