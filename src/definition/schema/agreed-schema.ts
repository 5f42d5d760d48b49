import type { z } from 'zod';
import { isMap, keyed, listOf, shorthand } from './forms.js';
import { singleJson } from './scalar.js';
import { date } from './scalars.js';

/** A value agreed on, or several with the dates from which they hold: `90%`, `[{ from: 2026-07-01, value: 85% }]`. */
export function agreedSchema<S extends z.ZodType>(value: S) {
  return shorthand(
    listOf(
      keyed({
        from: date
          .optional()
          .meta({ description: 'The date from which it holds. Left out, from the beginning.' }),
        value: value.meta({ description: 'The value agreed on.' }),
      }),
    ),
    (written) => {
      if (typeof written === 'string') return [{ value: written }];
      return isMap(written) ? [written] : written;
    },
    singleJson,
  );
}
