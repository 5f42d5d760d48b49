import type { ChosenExport } from './chosen-export.js';
import { mergedColumn } from './merged-column.js';
import { yamlText } from './yaml-text.js';

interface CountedValue {
  readonly text: string;
  readonly count: number;
}

/** A column some of whose values name renewals. */
export interface RenewalColumn {
  readonly header: string;
  readonly renewed: readonly CountedValue[];
  readonly others: readonly CountedValue[];
  /** Why they may well count; null where nothing speaks for it. */
  readonly doubt: string | null;
}

const RENEWAL = /(?<!\p{L})(?:renewals?|(?:vertrags)?verlängerung(?:en)?)(?!\p{L})/iu;
/** What else the same value may name: `New & Renewals`. */
const BESIDE = /&|(?<!\p{L})(?:new|neu\p{L}*|and|und)(?!\p{L})/iu;

/** A column of deals by the values that name renewals alone; where there are none, by those that name other deals beside them. */
export function renewalColumn(deals: ChosenExport, header: string): RenewalColumn | null {
  const values = listedValues(deals, header);
  const named = values.filter(({ text }) => RENEWAL.test(text.normalize('NFC')));
  const alone = named.filter(({ text }) => !BESIDE.test(text));
  const renewed = alone.length > 0 ? alone : named;
  const others = values.filter((value) => !renewed.includes(value));
  if (renewed.length === 0 || others.length === 0) return null;
  const isMost = sumOf(renewed) > sumOf(others);
  const most = isMost ? `most deals are renewals by ${yamlText(header)}` : null;
  const doubt = alone.length > 0 ? most : `${yamlText(header)} names renewals beside other deals`;
  return { header, renewed, others, doubt };
}

function listedValues({ files }: ChosenExport, header: string): readonly CountedValue[] {
  const values = mergedColumn(files, header)?.values ?? [];
  const rows = files.reduce((sum, { survey }) => sum + survey.rows, 0);
  return sumOf(values) < rows ? [] : values;
}

/** How many rows have one of these values. */
export function sumOf(values: readonly CountedValue[]): number {
  return values.reduce((sum, { count }) => sum + count, 0);
}
