import type { CategoryColumn, Column, NumberColumn } from '../table.js';
import { type WrittenNumbers, writtenCurrencies } from './number-written.js';

/**
 * Two columns of one field, row by row the value of the first, or of the other where the first says nothing; a cell that
 * couldn't be read says nothing. Takes the arrays of the first, for columns may be long.
 */
export function firstFilled(first: Column, other: Column): Column {
  if (first.type === 'time' && other.type === 'time') {
    take(other.at.length, isNumberless(first.at), (row) => {
      first.at[row] = other.at[row]!;
      first.width[row] = other.width[row]!;
    });
  } else if (first.type === 'number' && other.type === 'number') return firstNumbers(first, other);
  else if (first.type === 'category' && other.type === 'category') return firstCategories(first, other);
  else if (first.type === 'id' && other.type === 'id') {
    take(other.codes.length, isZero(first.codes), (row) => {
      first.codes[row] = other.codes[row]!;
    });
  }
  return first;
}

function firstNumbers(first: NumberColumn, other: NumberColumn): NumberColumn {
  const isBlank = isNumberless(first.values);
  const [ofFirst, ofOther] = [writtenCurrencies(first), writtenCurrencies(other)];
  if (ofFirst === null && ofOther === null) {
    take(other.values.length, isBlank, (row) => {
      first.values[row] = other.values[row]!;
    });
    return first;
  }
  const rows = first.values.length;
  // A currency is the amount's that it stands beside, and of no other.
  const before = ofFirst ?? withoutValues(rows);
  const written = { ...before, values: [...before.values] };
  const codeOf = codesIn(written, ofOther ?? withoutValues(rows));
  take(rows, isBlank, (row) => {
    first.values[row] = other.values[row]!;
    written.codes[row] = codeOf(row);
  });
  const numbers: WrittenNumbers = { ...first, written };
  return numbers;
}

function firstCategories(first: CategoryColumn, other: CategoryColumn): CategoryColumn {
  const joined = { ...first, values: [...first.values] };
  const codeOf = codesIn(joined, other);
  take(other.codes.length, isZero(first.codes), (row) => {
    first.codes[row] = codeOf(row);
  });
  return joined;
}

/** The code, in the first column's values, of what the other column holds in a row; new values are added. */
function codesIn({ values }: { readonly values: string[] }, other: CategoryColumn): (row: number) => number {
  const codeOf = new Map(values.map((value, code) => [value, code]));
  const codes = other.values.map((value) => {
    const known = codeOf.get(value);
    return known ?? values.push(value) - 1;
  });
  return (row) => codes[other.codes[row]!]!;
}

function withoutValues(rows: number): CategoryColumn {
  return { type: 'category', codes: new Uint32Array(rows), values: [''] };
}

function take(rows: number, isBlank: (row: number) => boolean, each: (row: number) => void): void {
  for (let row = 0; row < rows; row++) if (isBlank(row)) each(row);
}

function isNumberless(values: Float64Array): (row: number) => boolean {
  return (row) => Number.isNaN(values[row]!);
}

function isZero(codes: Uint32Array): (row: number) => boolean {
  return (row) => codes[row] === 0;
}
