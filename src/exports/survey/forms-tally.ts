import { cellForm } from '../columns/cell-form.js';

/** Counts the forms in which the values of a column are written. */
export interface FormsTally {
  add(cell: string, count: number): void;
  /** As `cellForm` gives it; the first by code unit of those that are as common. */
  commonest(): string;
}

/** Forms that are told apart; a column of dates has few. */
const MOST_FORMS = 64;

export function formsTally(): FormsTally {
  const forms = new Map<number, { readonly form: string; count: number }>();
  return {
    add(cell, count) {
      const key = formKey(cell);
      const known = forms.get(key);
      if (known !== undefined) known.count += count;
      else if (forms.size < MOST_FORMS) forms.set(key, { form: cellForm(cell), count });
    },
    commonest() {
      const told = [...forms.values()];
      told.sort((one, other) => other.count - one.count || (one.form < other.form ? -1 : 1));
      return told[0]?.form ?? '';
    },
  };
}

/** A number that is another for each form: making the form itself takes longer than reading the date. */
function formKey(cell: string): number {
  let key = cell.length;
  for (let i = 0; i < cell.length; i++) key = Math.imul(key, 31) + signOf(cell.charCodeAt(i));
  return key | 0;
}

/** Of any digit that of 9, of any letter that of a. */
function signOf(code: number): number {
  if (code >= 48 && code <= 57) return 57;
  const lower = code | 0x20;
  return (lower >= 97 && lower <= 122) || code >= 128 ? 97 : code;
}
