import type { ExportName } from '../definition.js';
import type { Preset, PresetExport, PresetState } from '../preset.js';

/** The reference page of the presets, as Markdown: what each knows of each export, and the stages it proposes. */
export function presetReference(presets: readonly Preset[]): string {
  return [INTRODUCTION, overview(presets), ...presets.map(sectionOf)].join('\n');
}

const INTRODUCTION = `# The presets: what is known of each CRM

Generated from \`config/presets/\`; do not edit. \`preset: hubspot\` under an export says who wrote it. What the definition says itself
always goes before what its preset says:

- **headers**: a column that \`columns:\` doesn't name is looked for under the preset's headers, the first that is there, then
  under those of [any system](exports.md). Of headers with "else" between them all that are there are read: in each row the first that is filled counts.
- **rows**: where the preset says which rows count and a file has that column, the others are left out and counted. \`only:\` for the same
  column takes its place; \`only:\` for another column is asked for too.
- **dates**: its patterns are tried where \`dates:\` gives none for all columns; what fits none is recognised as ever.
- **won and lost**: are what the preset calls them unless the deals export has \`status:\`.
- **footers** and **blanks** are known beside those of any system.

The stages and attributes are only what \`scorecard init\` begins with; a report goes by the definition alone. Where people's names stand in
place of ids, rows are linked by name, which is told as [\`linked-by-name\`](problems.md#linked-by-name); no name is kept.
How dates, times and amounts are written mostly depends on the settings of the user who exported: the comments in the files say on
which. A file that no CRM wrote needs no preset, or \`plain\`.
`;

function overview(presets: readonly Preset[]): string {
  const rows = presets.map(({ id, name, exports }) => [code(id), name, codes([...exports.keys()])]);
  return table(['preset', 'of', 'exports'], rows);
}

function sectionOf(preset: Preset): string {
  const { id, name, footers, blanks, exports, states } = preset;
  return [
    `## ${id}\n\n${name}.\n`,
    ...listed('Lines below the rows begin with', footers),
    ...listed('Cells that say nothing hold', blanks),
    ...[...exports].map(([exportName, known]) => exportSection(exportName, known)),
    statesSection(states),
  ].join('\n');
}

function exportSection(name: ExportName, known: PresetExport): string {
  const rows = Object.entries(known.columns).map(([field, choices]) => [
    code(field),
    choices.map(choiceOf).join(', '),
  ]);
  const only = known.only.map(({ headers, values }) => `${codes(headers)} is ${codes(values)}`);
  const { status } = known;
  return [
    `### ${name}\n`,
    ...listed('Recognised by', known.telling),
    table(['field', 'headers'], rows),
    ...(only.length === 0 ? [] : [`Rows count where ${only.join(' and ')}.\n`]),
    ...listed('Dates', known.dates),
    ...listed('Names of people in place of ids', known.linkedByName),
    ...(status === null ? [] : [`Won: ${codes(status.won)}; lost: ${codes(status.lost)}.\n`]),
    ...attributesOf(known),
  ].join('\n');
}

/** `Won time` else `Lost time`: columns that are read together. */
function choiceOf(headers: readonly string[]): string {
  return headers.map(code).join(' else ');
}

function attributesOf({ attributes }: PresetExport): readonly string[] {
  const offered = Object.entries(attributes).map(([name, headers]) => `${code(name)} (${codes(headers)})`);
  return offered.length === 0 ? [] : [`Attributes: ${offered.join(', ')}.\n`];
}

function statesSection(states: readonly PresetState[]): string {
  const rows = states.map(({ id, kind, team, final, means, ...evidence }) => [
    code(id),
    `${kind} of ${team}${final ? ', final' : ''}`,
    means,
    evidenceOf(evidence),
  ]);
  return `### stages\n\n${table(['id', 'what', 'means', 'entered'], rows)}`;
}

function evidenceOf({
  created,
  statuses,
  columns,
  deal,
}: Pick<PresetState, 'created' | 'statuses' | 'columns' | 'deal'>): string {
  return [
    ...(created ? ['created'] : []),
    ...(statuses.length === 0 ? [] : [`status ${codes(statuses)}`]),
    ...(columns.length === 0 ? [] : [`column ${codes(columns)}`]),
    ...(deal === null ? [] : [`deal ${deal}`]),
  ].join('; ');
}

function listed(what: string, texts: readonly string[]): readonly string[] {
  return texts.length === 0 ? [] : [`${what} ${codes(texts)}.\n`];
}

function code(text: string): string {
  return `\`${text}\``;
}

function codes(texts: readonly string[]): string {
  return texts.map(code).join(', ');
}

function table(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(headers), `|${'---|'.repeat(headers.length)}`, ...rows.map(line), ''].join('\n');
}
