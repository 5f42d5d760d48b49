import type { Definition, ExportName } from '../definition/definition.js';
import type { Path } from '../definition/yaml/yaml-node.js';
import { exportWords } from './chosen-export.js';
import { countOf } from './count-text.js';
import { draftExport } from './draft-exports.js';
import { renderLines } from './draft-lines.js';
import { firstHeader, knownHeaders } from './known-headers.js';
import { shownStatuses } from './mapped-status.js';
import { mergedColumn } from './merged-column.js';
import { newColumns } from './new-columns.js';
import { planSetup, type SetupPlan } from './plan-setup.js';
import type { SetupInput, SurveyedFile } from './setup-input.js';
import { stateOf } from './status-question.js';
import { yamlText } from './yaml-text.js';

/** Something that a definition could take up. */
export interface Addition {
  /** What is new, and where. */
  readonly what: string;
  /** Where to paste. */
  readonly where: string;
  /** YAML to paste, indented as it has to stand. */
  readonly lines: readonly string[];
}

/** A definition that is there, and where its parts stand. */
export interface Standing {
  readonly definition: Definition;
  /** As it is written, with its comments. */
  readonly text: string;
  /** Line, from 1, of a key of it. */
  readonly lineOf: (path: Path) => number;
  /** Which files its exports read. */
  readonly filesOf: ReadonlyMap<ExportName, readonly SurveyedFile[]>;
}

/** What new files, columns and statuses would add to a definition. `input`: all files, those that it names too. */
export function additions(input: SetupInput, standing: Standing): readonly Addition[] {
  // Of all files: what the known ones show of the CRM's ways of writing holds for new ones.
  const plan = planSetup(input, new Map());
  return [
    ...newFiles(plan, standing),
    ...[...standing.filesOf].flatMap(([name, files]) => newColumns(name, files, plan, standing)),
    ...newEntryColumns(standing),
    ...newStatuses(standing),
  ];
}

function newFiles(plan: SetupPlan, { definition, filesOf, lineOf }: Standing): readonly Addition[] {
  const known = [...filesOf.values()].flat();
  return plan.exports.flatMap((planned) => {
    const { name } = planned;
    const files = planned.files.filter((file) => !known.includes(file));
    if (files.length === 0) return [];
    const what = `${files.map(({ survey }) => survey.file).join(', ')}: ${exportWords(name)}`;
    if (!definition.exports.has(name)) {
      const lines = renderLines(draftExport(planned, plan)).text.trimEnd().split('\n');
      return [{ what, where: `under exports: (line ${lineOf(['exports'])})`, lines }];
    }
    const all = [...definition.exports.get(name)!.files, ...files.map(({ path }) => path)];
    const where = `under exports.${name} (line ${lineOf(['exports', name])}), in place of its file:, if it is of the same system`;
    return [{ what, where, lines: ['    file:', ...all.map((path) => `      - ${yamlText(path)}`)] }];
  });
}

/** Dated columns by which the CRM is known to tell of a stage that the definition has. */
function newEntryColumns({ definition, filesOf, lineOf }: Standing): readonly Addition[] {
  const headers = headersIn(filesOf.get('leads') ?? []);
  const usual = definition.exports.get('leads')?.preset?.states ?? [];
  const lists = { stages: definition.stages, exits: definition.exits } as const;
  return (['stages', 'exits'] as const).flatMap((list) =>
    lists[list].flatMap(({ id, entered }, index) => {
      const wanted = usual.find((state) => state.id === id)?.columns ?? [];
      const header = entered.column === null ? firstHeader(wanted, headers) : null;
      if (header === null) return [];
      return [
        {
          what: `the column ${yamlText(header)} tells when leads got to "${id}"`,
          where: `under entered: of "${id}" (line ${lineOf([list, index, 'entered'])})`,
          lines: [`      column: ${yamlText(header)}`],
        },
      ];
    }),
  );
}

/** Statuses that stand in a list of comments, as `init` writes those of no stage: they have been looked at. */
function statusesPassedOver(text: string): (status: string) => boolean {
  const listed = text.split(/\r?\n/).flatMap((each) => /^\s*#\s+- (.*)$/.exec(each)?.[1]?.trimEnd() ?? []);
  return (status) => {
    const written = yamlText(status);
    return listed.some(
      (each) => each === written || (each.startsWith(written) && /^\s+#/.test(each.slice(written.length))),
    );
  };
}

function newStatuses({ definition, text: written, filesOf, lineOf }: Standing): readonly Addition[] {
  const leads = filesOf.get('leads') ?? [];
  const settings = definition.exports.get('leads');
  const states = [...definition.stages, ...definition.exits];
  const listed = new Set(states.flatMap(({ entered }) => entered.status));
  if (listed.size === 0) return [];
  const wanted = settings?.columns.status;
  const headers = headersIn(leads);
  const header = wanted ?? firstHeader(knownHeaders('leads', 'status', settings?.preset ?? null), headers);
  const found = shownStatuses(mergedColumn(leads, header ?? undefined)?.values ?? []).shown;
  const isPassedOver = statusesPassedOver(written);
  const fresh = found.filter(({ text }) => !listed.has(text) && !isPassedOver(text));
  if (fresh.length === 0) return [];
  const usual = settings?.preset?.states ?? [];
  const where = ['stages', 'exits'] as const;
  const lines = where.flatMap((list) =>
    definition[list].map(({ id }, index) => `${id} (line ${lineOf([list, index])})`),
  );
  return [
    {
      what: `${countOf(fresh.length, 'status', 'statuses')} of ${yamlText(header!)} that no stage and no exit lists`,
      where: `under status: of what each stands for, if anything: ${lines.join(', ')}`,
      lines: fresh.map(({ text, count }) => {
        const like = stateOf(text, usual);
        const guess = like === undefined ? '' : `; usually "${like.id}"`;
        return `        - ${yamlText(text)}  # ${countOf(count, 'lead')}${guess}`;
      }),
    },
  ];
}

function headersIn(files: readonly SurveyedFile[]): readonly string[] {
  return files.flatMap(({ survey }) => survey.columns.map(({ header }) => header));
}
