import { definitionSchema } from './schema/definition-schema.js';
import { jsonSchemaOf } from './schema/json-schema-of.js';

/**
 * The JSON Schema of a definition, from which editors complete and check: long and short forms, with
 * descriptions. Made of the same schema that reads the file.
 */
export function definitionJsonSchema(): object {
  const { $schema, ...schema } = jsonSchemaOf(definitionSchema);
  return {
    $schema,
    title: 'The definition of a joint scorecard',
    description:
      'What Sales and Marketing agreed on: stages, who owes what to whom, and what the plan assumes.',
    ...schema,
    patternProperties: { '^x-': { description: 'Free, for anchors that are used elsewhere.' } },
  };
}
