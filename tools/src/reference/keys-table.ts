import type { SchemaKey } from './json-schema.ts';
import { code, table } from './markdown.ts';

/** Keys of a file with their type, default and meaning. */
export function keysTable(keys: readonly SchemaKey[]): string {
  return table(
    ['Key', 'Value', 'Default', 'Meaning'],
    keys.map(({ path, type, required, description, default: given }) => [code(path), type, required ? '*required*' : given === undefined ? '' : code(given), description]),
  );
}
