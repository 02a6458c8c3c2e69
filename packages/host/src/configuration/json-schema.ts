import * as z from 'zod';
import { editorSchema } from './schema.ts';

/** The schema that editors check and complete `countermand.config.json` with. Draft 7: the one they all know. */
export function configurationJsonSchema(): object {
  const { $schema, ...rest } = z.toJSONSchema(editorSchema, { target: 'draft-7', io: 'input' });
  return { $schema, title: 'Countermand configuration', ...rest };
}

/** The file as it is committed. */
export function configurationJsonSchemaText(): string {
  return `${JSON.stringify(configurationJsonSchema(), null, 2)}\n`;
}
