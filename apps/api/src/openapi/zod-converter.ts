import type { OpenAPIObject, StandardSchemaConverter } from '@nestjs/swagger';
import * as z from 'zod';

type NamedSchemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;

/** The zod schemas that validate are the ones that document: JSON Schema 2020-12, named where they have an id. */
export const zodConverter: StandardSchemaConverter = (schema) => {
  if (!(schema instanceof z.ZodType)) return undefined;
  const { $schema: _, $defs = {}, ...root } = jsonSchema(schema);
  return { schema: root, components: $defs };
};

/** Schemas with ids, and those within them, by their ids, as the components of a document. */
export function namedSchemas(...schemas: readonly z.ZodType[]): NamedSchemas {
  const definitions = schemas.map((schema) => jsonSchema(schema).$defs ?? {});
  const text = JSON.stringify(Object.assign({}, ...definitions));
  return JSON.parse(text.replaceAll('"$ref":"#/$defs/', '"$ref":"#/components/schemas/')) as NamedSchemas;
}

/** As `input` for answers too: they transform nothing, and as `output` zod would forbid the fields that a later version adds. */
function jsonSchema(schema: z.ZodType) {
  return z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input' });
}
