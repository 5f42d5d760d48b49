import { parseCutoff } from '../../time/cutoff.js';
import { UTC } from '../../time/zone-of.js';
import { EXPORT_NAMES, type ExportDefinition, type ExportName } from '../definition.js';
import type { Preset } from '../preset.js';
import type { Draft } from '../schema/definition-schema.js';
import { patternFault } from '../snapshot-pattern.js';
import { BUILT_IN_ATTRIBUTES } from './names.js';
import { presetReader } from './preset-reader.js';
import type { Resolving } from './resolving.js';

type DraftExport = NonNullable<NonNullable<Draft['exports']>[ExportName]>;

/** The exports that the definition mentions, in the order in which they are printed. */
export function resolveExports(
  draft: Draft['exports'],
  resolving: Resolving,
): ReadonlyMap<ExportName, ExportDefinition> {
  const exports = new Map<ExportName, ExportDefinition>();
  const presetOf = presetReader(resolving);
  for (const name of EXPORT_NAMES) {
    const written = draft?.[name];
    if (written !== undefined) {
      exports.set(name, resolveExport(name, written, presetOf(name, written.preset), resolving));
    }
  }
  return exports;
}

function resolveExport(
  name: ExportName,
  draft: DraftExport,
  preset: Preset | null,
  resolving: Resolving,
): ExportDefinition {
  const named = Object.entries(given<readonly string[]>(draft.columns ?? {}));
  checkAttributeNames(name, draft, resolving);
  checkCompleteTo(name, draft, resolving);
  checkSnapshots(name, draft, resolving);
  return {
    name,
    files: draft.file ?? [],
    preset,
    columns: Object.fromEntries(
      named.flatMap(([field, [first]]) => (first === undefined ? [] : [[field, first]])),
    ),
    fallbacks: Object.fromEntries(
      named.filter(([, headers]) => headers.length > 1).map(([field, headers]) => [field, headers.slice(1)]),
    ),
    attributes: draft.attributes ?? {},
    only: draft.only ?? {},
    dates: { all: draft.dates?.all ?? [], byColumn: draft.dates?.by_column ?? {} },
    numbers: { all: draft.numbers?.all ?? null, byColumn: draft.numbers?.by_column ?? {} },
    timeZone: draft.time_zone ?? null,
    completeTo: draft.complete_to ?? null,
    oneLeadPer: 'one_lead_per' in draft ? (draft.one_lead_per ?? null) : null,
    status:
      ('status' in draft ? resolveStatus(draft.status, resolving) : null) ??
      preset?.exports.get(name)?.status ??
      null,
    line: resolving.lineOf(['exports', name]),
  };
}

/** The keys that have a value. */
function given<T>(map: Readonly<Record<string, T | undefined>>): Readonly<Record<string, T>> {
  return Object.fromEntries(
    Object.entries(map).filter((entry): entry is [string, T] => entry[1] !== undefined),
  );
}

function checkAttributeNames(name: ExportName, draft: DraftExport, { report }: Resolving): void {
  for (const attribute of Object.keys(draft.attributes ?? {})) {
    if (!(BUILT_IN_ATTRIBUTES as readonly string[]).includes(attribute)) continue;
    report(
      'reserved-name',
      ['exports', name, 'attributes', attribute],
      `"${attribute}" is an attribute already; name its column under "columns", or choose another name`,
      'key',
    );
  }
}

function checkCompleteTo(
  name: ExportName,
  { complete_to: written }: DraftExport,
  { report }: Resolving,
): void {
  if (
    written === undefined ||
    written === 'file' ||
    written === 'as_of' ||
    parseCutoff(written, UTC) !== null
  )
    return;
  report(
    'invalid-complete-to',
    ['exports', name, 'complete_to'],
    `found "${written}", expected a date, an instant such as 2026-11-02T17:41:00Z, "file" or "as_of"`,
  );
}

function checkSnapshots(name: ExportName, { file = [] }: DraftExport, { report }: Resolving): void {
  const fault = patternFault(name, file);
  if (fault !== null) report(fault.code, ['exports', name, 'file'], fault.message);
}

type DraftDeals = NonNullable<NonNullable<Draft['exports']>['deals']>;

function resolveStatus(draft: DraftDeals['status'], { report }: Resolving): ExportDefinition['status'] {
  if (draft === undefined) return null;
  if (draft.every_row_is_won) return 'won';
  const { won = [], lost = [] } = draft;
  const both = won.find((value) => lost.includes(value));
  if (both !== undefined) {
    report(
      'ambiguous-evidence',
      ['exports', 'deals', 'status'],
      `"${both}" means both won and lost, expected one of them`,
    );
  }
  return { won, lost };
}
