import * as z from 'zod/mini';
import { encounterFileSchema } from '../domain/encounter-file.ts';
import { dateSchema, localTimeSchema } from '../domain/local-time.ts';

const localTimePattern = '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d$';

/**
 * The interchange format as JSON Schema (draft 2020-12), for other programs. What a schema cannot say (ids that
 * exist, one drug or a mix) is checked on reading only.
 */
export function encounterJsonSchema(): string {
  const schema = z.toJSONSchema(encounterFileSchema, {
    io: 'input',
    reused: 'ref',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema === dateSchema) jsonSchema.format = 'date';
      if (zodSchema === localTimeSchema) jsonSchema.pattern = localTimePattern;
    },
  });
  const { $schema, ...rest } = schema;
  return `${JSON.stringify({ $schema, title: 'Dripline encounter, version 1', ...rest }, undefined, 2)}\n`;
}
