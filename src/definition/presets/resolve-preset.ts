import { EXPORT_NAMES, type ExportName } from '../definition.js';
import type { Preset, PresetExport, PresetState } from '../preset.js';
import type { DraftPreset } from './preset-schema.js';

type DraftExports = DraftPreset['exports'];
export type DraftPresetExport = NonNullable<DraftExports['leads']> &
  Pick<NonNullable<DraftExports['deals']>, 'status'>;
export type DraftPresetState = NonNullable<DraftPreset['states']>[number];

/** The draft with what it leaves out filled in. */
export function resolvePreset(id: string, draft: DraftPreset): Preset {
  return {
    id,
    name: draft.name,
    footers: draft.footers ?? [],
    blanks: draft.blanks ?? [],
    exports: new Map(presetExports(draft)),
    states: (draft.states ?? []).map(resolveState),
  };
}

/** The exports that a preset tells of, in the order in which they are printed. */
function presetExports(draft: DraftPreset): readonly (readonly [ExportName, PresetExport])[] {
  return EXPORT_NAMES.flatMap((name) => {
    const written: DraftPresetExport | undefined = draft.exports[name];
    return written === undefined ? [] : [[name, resolveExport(written)] as const];
  });
}

function resolveExport(draft: DraftPresetExport): PresetExport {
  const { won = [], lost = [] } = draft.status ?? {};
  return {
    telling: draft.telling ?? [],
    columns: headersOf(draft.columns),
    only: draft.only ?? [],
    dates: draft.dates ?? [],
    attributes: draft.attributes ?? {},
    status: draft.status === undefined ? null : { won, lost },
    linkedByName: draft.linked_by_name ?? [],
  };
}

function headersOf(
  columns: Readonly<Record<string, PresetExport['columns'][string] | undefined>>,
): PresetExport['columns'] {
  return Object.fromEntries(Object.entries(columns).map(([field, headers]) => [field, headers ?? []]));
}

function resolveState(draft: DraftPresetState): PresetState {
  return {
    id: draft.id,
    name: draft.name,
    means: draft.means,
    kind: draft.kind,
    team: draft.team,
    created: draft.created,
    statuses: draft.statuses ?? [],
    columns: draft.columns ?? [],
    deal: draft.deal ?? null,
    final: draft.final,
  };
}
