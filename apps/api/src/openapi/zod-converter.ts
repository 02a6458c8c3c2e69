import type { OpenAPIObject, StandardSchemaConverter } from '@nestjs/swagger';
import * as z from 'zod';

type NamedSchemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;

/** The zod schemas that validate are the ones that document: JSON Schema 2020-12, named where they have an id. */
export const zodConverter: StandardSchemaConverter = (schema) => {
  if (!(schema instanceof z.ZodType)) return undefined;
  const { $schema: _, $defs = {}, ...root } = jsonSchema(schema);
  return { schema: root, components: $defs };
};

/** A schema with an id, and those within it, by their ids. */
export function namedSchemas(schema: z.ZodType): NamedSchemas {
  return (jsonSchema(schema).$defs ?? {}) as NamedSchemas;
}

/** As `input` for answers too: they transform nothing, and as `output` zod would forbid the fields that a later version adds. */
function jsonSchema(schema: z.ZodType) {
  return z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input' });
}
