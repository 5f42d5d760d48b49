import { jsonSchemaOf } from '../schema/json-schema-of.js';
import { presetSchema } from './preset-schema.js';

/** The JSON Schema of a preset, made of the same schema that reads the file. */
export function presetJsonSchema(): object {
  const { $schema, ...schema } = jsonSchemaOf(presetSchema());
  return {
    $schema,
    title: 'How the exports of a CRM are written',
    description: 'A file of config/presets/: headers, habits, and the stages that a CRM usually has.',
    ...schema,
  };
}
