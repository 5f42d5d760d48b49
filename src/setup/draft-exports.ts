import type { Preset } from '../definition/preset.js';
import { tidyText } from '../exports/decode/tidy-text.js';
import { headerKey } from '../exports/header-key.js';
import { headersOf, isInEach } from './chosen-export.js';
import { countOf } from './count-text.js';
import type { DealOutcomes } from './deal-outcomes.js';
import { type DraftLine, guessed, guessedRemark, line, remark, remarks } from './draft-lines.js';
import { headerLine } from './header-line.js';
import { firstHeader, knownHeaders } from './known-headers.js';
import type { MappedStatus } from './mapped-status.js';
import { mergedColumn } from './merged-column.js';
import type { PlannedExport, SetupPlan } from './plan-setup.js';
import type { RenewedDeals } from './renewed-deals.js';
import { yamlList, yamlText } from './yaml-text.js';

/** The section on exports: files, the CRM, and only what its preset doesn't find by itself. */
export function draftExports(plan: SetupPlan): readonly DraftLine[] {
  return [
    line('exports:'),
    ...plan.exports.flatMap((planned) => draftExport(planned, plan)),
    ...plan.unused.flatMap(({ file, reason }) =>
      remarks(`not used: ${yamlText(file.path)}: ${yamlComment(reason)}`, '  '),
    ),
  ];
}

/** One export, below `exports:`. */
export function draftExport(
  planned: PlannedExport,
  { outcomes, renewed }: Pick<SetupPlan, 'outcomes' | 'renewed'>,
): readonly DraftLine[] {
  const { name, preset, patterns, guess } = planned;
  const files = patterns.files.length === 1 ? yamlText(patterns.files[0]!) : yamlList(patterns.files);
  return [
    line(`  ${name}:`),
    guessed(`    file: ${files}`, joined(patterns.guess, guess), rowsText(planned)),
    ...(preset === null ? [] : [line(`    preset: ${yamlText(preset.id)}`, preset.name)]),
    ...columnLines(planned, preset),
    ...doneLines(planned),
    ...(name === 'deals' && renewed !== null ? countingLines(renewed) : []),
    ...attributeLines(planned),
    ...orderLines(planned),
    ...numberLines(planned),
    ...(name === 'deals' && outcomes !== null ? outcomeLines(outcomes) : []),
  ];
}

function joined(a: string | null, b: string | null): string | null {
  const both = [a, b].filter((each) => each !== null);
  return both.length === 0 ? null : both.join('; ');
}

function rowsText({ files }: PlannedExport): string | null {
  const rows = files.reduce((sum, { survey }) => sum + survey.rows, 0);
  return rows === 0 ? null : countOf(rows, 'row');
}

/**
 * Those that would not be found by themselves, or are only likely; of the latter those that one of the files lacks are told
 * alone, for what a definition names has to be in each.
 */
function columnLines(planned: PlannedExport, preset: Preset | null): readonly DraftLine[] {
  const { name, files, columns, guesses } = planned;
  const isFound = (field: string, header: string) => {
    const found = firstHeader(knownHeaders(name, field, preset), headersOf(planned));
    return found !== null && headerKey(found) === headerKey(header);
  };
  const entries = Object.entries(columns).filter(
    ([field, header]) => Object.hasOwn(guesses, field) || !isFound(field, header),
  );
  const told = entries.filter(([field, header]) => isFound(field, header) && !isInEach(files, header));
  const named = entries.filter((entry) => !told.includes(entry));
  return [
    ...(named.length === 0 ? [] : [line('    columns:')]),
    ...named.map(([field, header]) => headerLine(field, header, guesses[field])),
    ...told.map(([field, header]) =>
      guessedRemark(`${field} is read from ${yamlText(header)}`, guesses[field]!, '    '),
    ),
  ];
}

/** Words by which systems say that a task, a call or a meeting is done. */
const DONE = /^(?:completed?|done|closed|held|finished|erledigt|abgeschlossen|beendet)$/i;

/** A task to do is no touch. */
function doneLines({ name, files, columns, only }: PlannedExport): readonly DraftLine[] {
  // What the definition says goes before the preset, which may ask for less already.
  if (Object.keys(only).length > 0) return [];
  const status = name === 'touches' ? mergedColumn(files, columns.status) : null;
  const done = status?.values.filter(({ text }) => DONE.test(tidyText(text))) ?? [];
  if (
    status === null ||
    status.header === NO_KEY ||
    done.length === 0 ||
    done.length === status.values.length
  )
    return [];
  const rows = done.reduce((sum, { count }) => sum + count, 0);
  const texts = yamlList(done.map(({ text }) => text));
  const because = 'what is still to be done is no touch';
  return [guessed(`    only: { ${yamlText(status.header)}: ${texts} }`, because, countOf(rows, 'row'))];
}

/** A renewal is a deal of its own in a CRM, and wins nobody. */
function countingLines({ header, counting, leftOut, guess }: RenewedDeals): readonly DraftLine[] {
  if (counting === null) return guess === null ? [] : [guessedRemark('all deals count', guess, '    ')];
  const note = `${countOf(leftOut, 'deal')} left out`;
  return [guessed(`    only: { ${yamlText(header)}: ${yamlList(counting)} }`, guess, note)];
}

function attributeLines({ attributes, attributeGuesses }: PlannedExport): readonly DraftLine[] {
  const entries = Object.entries(attributes);
  if (entries.length === 0) return [];
  return [
    line('    attributes:', 'for --by, --where and applies_to'),
    ...entries.map(([attribute, header]) => headerLine(attribute, header, attributeGuesses[attribute])),
  ];
}

/** No map of a definition may have this key, whatever it is called in a file. */
const NO_KEY = '__proto__';

function orderLines(planned: PlannedExport): readonly DraftLine[] {
  const ordered = planned.ordered.filter(({ header }) => header !== NO_KEY);
  if (ordered.length === 0) return [];
  return [
    line('    dates:'),
    ...ordered.map(({ header, patterns, guess }) =>
      guessed(`      ${yamlText(header)}: ${yamlList(patterns)}`, guess),
    ),
  ];
}

function numberLines(planned: PlannedExport): readonly DraftLine[] {
  const written = planned.written.filter(({ header }) => header !== NO_KEY);
  if (written.length === 0) return [];
  return [
    line('    numbers:'),
    ...written.map(({ header, example, guess }) =>
      guessed(`      ${yamlText(header)}: ${yamlText(example)}`, guess),
    ),
  ];
}

function outcomeLines({ won, lost, open }: DealOutcomes): readonly DraftLine[] {
  if (won.length === 0 && lost.length === 0) return [];
  return [
    line('    status:'),
    ...outcomeLine('won', won),
    ...outcomeLine('lost', lost),
    ...(open.length === 0 ? [] : [remark(`open: ${open.map(countedText).join(', ')}`, '      ')]),
  ];
}

function outcomeLine(outcome: 'won' | 'lost', statuses: readonly MappedStatus[]): readonly DraftLine[] {
  if (statuses.length === 0) return [];
  const counted = statuses.filter(({ count }) => count !== null);
  const rows = counted.reduce((sum, { count }) => sum + (count ?? 0), 0);
  const because = statuses.find(({ guess }) => guess !== null)?.guess ?? null;
  const texts = yamlList(statuses.map(({ text }) => text));
  return [
    guessed(`      ${outcome}: ${texts}`, because, counted.length === 0 ? null : countOf(rows, 'deal')),
  ];
}

/** `"Parked" 12` */
function countedText({ text, count }: { readonly text: string; readonly count: number }): string {
  return `${yamlText(text)} ${count}`;
}

/** A sentence for a comment: one line, whatever it quotes. */
function yamlComment(sentence: string): string {
  return sentence.replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ');
}
