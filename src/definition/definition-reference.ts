import { definitionJsonSchema } from './definition-json-schema.js';

/** The parts of a JSON Schema that the page shows. */
interface Schema {
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
}

interface Row {
  readonly path: string;
  readonly schema: Schema;
  readonly isRequired: boolean;
}

/** The reference page of the definition, as Markdown: every key with its values, default and meaning. */
export function definitionReference(): string {
  const root = definitionJsonSchema() as Schema;
  const sections = Object.entries(root.properties ?? {}).map(([key, schema]) => {
    const own: Row = { path: key, schema, isRequired: root.required?.includes(key) ?? false };
    return section(key, [own, ...rowsIn(key, schema)]);
  });
  return `${INTRODUCTION}\n${sections.join('\n')}`;
}

const INTRODUCTION = `# The definition: every key

Generated from the schema; do not edit. \`[]\` stands for the entries of a list, capitals for a name of your own.
A list of single values may be written as one value. Keys at the top that begin with \`x-\` are free, for anchors.
`;

function section(key: string, rows: readonly Row[]): string {
  const lines = rows.map(
    ({ path, schema, isRequired }) =>
      `| \`${path}\` | ${valuesOf(schema)} | ${isRequired ? '**required**' : defaultOf(schema)} | ${cell(schema.description ?? '')} |`,
  );
  return [`## ${key}`, '', '| key | value | default | meaning |', '|---|---|---|---|', ...lines, ''].join(
    '\n',
  );
}

function rowsIn(path: string, schema: Schema): readonly Row[] {
  const forms = schema.anyOf ?? [];
  const named = Object.entries(schema.properties ?? {}).flatMap(([key, inner]) => {
    const row: Row = {
      path: `${path}.${key}`,
      schema: inner,
      isRequired: schema.required?.includes(key) ?? false,
    };
    return [row, ...rowsIn(row.path, inner)];
  });
  const free =
    typeof schema.additionalProperties === 'object'
      ? freeRows(`${path}.NAME`, schema.additionalProperties)
      : [];
  const items = schema.items === undefined ? [] : rowsIn(`${path}[]`, schema.items);
  return [...named, ...free, ...items, ...forms.flatMap((form) => rowsIn(path, form))];
}

/** Keys of the user's own have a row where something is said of their values. */
function freeRows(path: string, schema: Schema): readonly Row[] {
  const own = schema.description === undefined ? [] : [{ path, schema, isRequired: false }];
  return [...own, ...rowsIn(path, schema)];
}

/** What may stand there, in words: each form once. */
function valuesOf(schema: Schema): string {
  if (schema.anyOf !== undefined) return eitherOf(schema.anyOf.map(valuesOf));
  if (schema.enum !== undefined) return cell(wordsOf(schema).join(', '));
  if (schema.const !== undefined) return `\`${schema.const}\``;
  if (schema.title !== undefined) return schema.title;
  if (schema.items !== undefined) return `list of ${valuesOf(schema.items)}`;
  if (schema.type === 'object') {
    const values = schema.additionalProperties;
    return typeof values === 'object' ? `map of names to ${valuesOf(values)}` : 'map';
  }
  return 'single value';
}

/** `text or list of text` is `text or list`. */
function eitherOf(forms: readonly string[]): string {
  const [first] = forms;
  return [...new Set(forms.map((form) => (form === `list of ${first}` ? 'list' : form)))].join(' or ');
}

function wordsOf({ title, enum: words = [] }: Schema): readonly string[] {
  return title === undefined ? words.map((word) => `\`${word}\``) : [title];
}

function defaultOf(schema: Schema): string {
  if (schema.default === undefined) return '';
  return cell(
    typeof schema.default === 'string' ? `\`${schema.default}\`` : `\`${JSON.stringify(schema.default)}\``,
  );
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
