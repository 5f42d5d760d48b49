import { BUILT_IN_ATTRIBUTES } from '../definition/resolve/names.js';
import { headerKey } from '../exports/header-key.js';
import { printableHeaders } from '../exports/layout/printable-headers.js';
import { readableWords } from '../exports/survey/header-words.js';
import { type ChosenExport, headersOf, isInEach } from './chosen-export.js';
import { headersUsed } from './headers-used.js';
import { type MergedColumn, mergedColumn } from './merged-column.js';

/** Attributes of leads or deals that no preset knows: of each the header, and what the guess rests on. */
export interface GuessedAttributes {
  readonly attributes: ChosenExport['attributes'];
  readonly guesses: Readonly<Record<string, string>>;
}

/** `--by` and `--where` go by attributes of these; the word that tells two of one name apart. */
const OF: Partial<Readonly<Record<ChosenExport['name'], string>>> = { leads: 'lead', deals: 'deal' };

/** What else a name may stand for in a definition: the deals' source, and what `aliases` are for. */
const TAKEN: readonly string[] = [...BUILT_IN_ATTRIBUTES, 'deal_source', 'reason', 'currency', 'outcome'];

/** Columns that nothing else is made of and that hold categories, each under a name made of its header. */
export function guessedAttributes(chosen: ChosenExport): GuessedAttributes {
  const used = headersUsed(chosen);
  const rows = chosen.files.reduce((sum, { survey }) => sum + survey.rows, 0);
  const attributes: Record<string, string> = {};
  const guesses: Record<string, string> = {};
  const taken = new Set([...TAKEN, ...Object.keys(chosen.attributes)]);
  const free =
    OF[chosen.name] === undefined ? [] : headersOf(chosen).filter((each) => !used.has(headerKey(each)));
  for (const header of printableHeaders(free)) {
    const column = mergedColumn(chosen.files, header)!;
    const name = nameFor(header, OF[chosen.name]!, taken);
    if (name === null || !isInEach(chosen.files, header) || !holdsCategories(column, rows)) continue;
    taken.add(name);
    attributes[name] = header;
    guesses[name] = `by its header, and ${column.values.length} values recur in it`;
  }
  return { attributes, guesses };
}

/** More make no table that anybody reads. */
const MOST_VALUES = 30;
const YES_OR_NO = /^(?:yes|no|true|false|y|n|x|ja|nein|oui|non|s[ií])$/i;

/** Few texts that recur in at least half of the rows, none of them withheld as a person's might be; yes and no tell little. */
function holdsCategories({ values, filled }: MergedColumn, rows: number): boolean {
  const shown = values.reduce((sum, { count }) => sum + count, 0);
  return (
    values.length >= 2 &&
    values.length <= MOST_VALUES &&
    shown === filled &&
    filled >= 2 * values.length &&
    2 * filled >= rows &&
    !values.every(({ text }) => YES_OR_NO.test(text))
  );
}

/** What Pipedrive begins every header with: the kind of the record. */
const RECORD = /^\p{L}+ - /u;

/** `Lead - Company Size` is `company_size`; where that is taken, `lead_company_size`; null where that is taken too. */
function nameFor(header: string, of: string, taken: ReadonlySet<string>): string | null {
  const name = readableWords(header.replace(RECORD, '')).join('_');
  if (name === '') return null;
  return [name, `${of}_${name}`].find((each) => !taken.has(each)) ?? null;
}
