import { keyed, mapOf, oneOrMany, shorthand, wrapValuesIn } from './forms.js';
import { severalJson } from './scalar.js';
import { text } from './scalars.js';

/** Attribute → the values that match, or `{ not: … }` with those that don't. All must hold. */
export const filterSchema = mapOf(
  shorthand(
    keyed({
      in: oneOrMany(text).optional().meta({ description: 'The values that match.' }),
      not: oneOrMany(text).optional().meta({ description: 'The values that don’t match.' }),
    }),
    wrapValuesIn('in'),
    severalJson,
  ),
);
