import { z } from 'zod';
import { keyed, oneOrMany, shorthand, wrapTextIn } from './forms.js';
import { singleJson } from './scalar.js';
import { text, wholeNumber } from './scalars.js';

function side(name: string) {
  return shorthand(
    keyed({ head: text.optional().meta({ description: `Who answers for ${name}.` }) }),
    wrapTextIn('head'),
    singleJson,
  );
}

/** Who stands for what, and how much of people the report shows. Any text names a person. */
export const peopleSchema = keyed({
  marketing: side('Marketing').optional().meta({ description: 'Marketing’s side of the agreement.' }),
  sales: side('Sales').optional().meta({ description: 'Sales’ side of the agreement.' }),
  disputes: text.optional().meta({ description: 'Who decides where the two sides disagree on a number.' }),
  tell: oneOrMany(text).optional().meta({ description: 'Who hears that the goal is in jeopardy.' }),
  show: z
    .enum(['names', 'pseudonyms', 'hidden'])
    .prefault('names')
    .meta({ description: 'How people appear on the report; `--people` can only tighten it.' }),
  key_file: text.optional().meta({
    description:
      'A file with a secret that makes pseudonyms stable; without it they are ranks within one report.',
  }),
  smallest_group_shown: wholeNumber(1)
    .prefault('1')
    .meta({ description: 'Smaller groups are folded into "others" where people aren’t named.' }),
});
