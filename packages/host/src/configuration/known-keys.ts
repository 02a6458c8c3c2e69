import type { KeyPath } from './key-path.ts';

/** What is read of a schema: another copy of zod may have made it, so nothing is taken for granted. */
interface SchemaLike {
  readonly shape?: Readonly<Record<string, SchemaLike>>;
  readonly def?: {
    readonly element?: SchemaLike;
    readonly innerType?: SchemaLike;
    readonly in?: SchemaLike;
    readonly options?: readonly SchemaLike[];
  };
}

/** The keys an object schema knows at `path`, so that a message about an unknown one can name them. */
export function knownKeys(schema: unknown, path: KeyPath): readonly string[] {
  return [...new Set(objectsAt(schema as SchemaLike, path).flatMap((found) => Object.keys(found.shape ?? {})))];
}

function objectsAt(schema: SchemaLike | undefined, path: KeyPath): readonly SchemaLike[] {
  if (schema === undefined) return [];
  const wrapped = schema.def?.innerType ?? schema.def?.in;
  if (wrapped) return objectsAt(wrapped, path);
  if (schema.def?.options) return schema.def.options.flatMap((option) => objectsAt(option, path));
  const [key, ...rest] = path;
  if (key === undefined) return [schema];
  return objectsAt(typeof key === 'number' ? schema.def?.element : schema.shape?.[key], rest);
}
