import type { IdLookup } from '../decode/id-lookup.js';
import type { FieldPlan } from '../field-plan.js';
import { headerKey } from '../header-key.js';
import type { ColumnWriting } from '../parts/part-plan.js';
import { categoryReader } from './category-reader.js';
import type { CellReader } from './cell-reader.js';
import { criterionReader } from './criterion-reader.js';
import { hashReader } from './hash-reader.js';
import { idReader } from './id-reader.js';
import { numberReader } from './number-reader.js';
import { timeReader } from './time-reader.js';

/** What reads the cells of a field's column in one file. `blanks`: what the CRM writes for nothing. */
export function cellReaderOf(
  field: FieldPlan,
  blanks: readonly string[],
  writing: ColumnWriting,
  ids: IdLookup,
): CellReader {
  switch (field.type) {
    case 'id':
      return idReader(ids, { blanks, isNames: (field.names ?? []).includes(headerKey(writing.header)) });
    case 'hash':
      return hashReader();
    case 'category':
      return categoryReader();
    case 'time':
      return timeReader(writing, blanks);
    case 'number':
      return numberReader(writing, blanks);
    case 'criterion':
      return criterionReader(field.criterion, writing, blanks);
  }
}
