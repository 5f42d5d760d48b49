import type { ExportDefinition, ExportName } from '../../definition/definition.js';
import type { Preset } from '../../definition/preset.js';
import { UTC } from '../../time/zone-of.js';
import { type ExportPlan, exportPlan } from '../export-plan.js';
import { headerKey } from '../header-key.js';

/**
 * How an export of that kind is read by a preset and the built-in aliases alone, before anything is agreed. Every row
 * counts: which of them the preset's `only` asks for is surveyed, not decided.
 */
export function surveyPlan(name: ExportName, preset: Preset | null): ExportPlan {
  const exports = new Map([[name, { ...NOTHING_SAID, name, preset }]]);
  const plan = exportPlan({ file: '', exports, stages: [], exits: [], calendar: { zone: UTC } }, name);
  return { ...plan, only: [] };
}

/** How a file is read of which nothing is known: a row counts with a value in any of its columns. */
export function columnsPlan(headers: readonly string[]): ExportPlan {
  const fields = headers.map((header, position) => {
    const aliases = [headerKey(header)];
    return { field: `column:${position}`, type: 'category', aliases, header: null, key: null } as const;
  });
  const keys = fields.map(({ field }) => field);
  return { ...surveyPlan('leads', null), keys, needs: 'any', lacking: 'value', fields };
}

const NOTHING_SAID: Omit<ExportDefinition, 'name' | 'preset'> = {
  files: [],
  columns: {},
  fallbacks: {},
  attributes: {},
  only: {},
  dates: { all: [], byColumn: {} },
  numbers: { all: null, byColumn: {} },
  timeZone: null,
  completeTo: null,
  oneLeadPer: null,
  status: null,
  line: 1,
};
