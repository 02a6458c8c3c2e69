import type { CancellationProvider } from '@countermand/core/provider';

/** What is read of a schema: another copy of zod may have made it, so nothing is taken for granted. */
interface SchemaLike {
  readonly description?: string | undefined;
  safeParse(value: unknown): { readonly success: boolean; readonly error?: { readonly issues: readonly { readonly message: string }[] } };
}

/** A setting an account cannot be without, and every other one by name. */
export interface Setting {
  readonly name: string;
  /** A sentence for people; empty where the plugin has none. */
  readonly description: string;
  readonly required: boolean;
  /** True where the value is a secret, so that only the place it is kept at belongs into the configuration. */
  readonly secret: boolean;
  /** The value of what was written, or what is wrong with it. A secret's message never holds it. */
  read(written: string): { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly problem: string };
}

/** The settings of a provider's accounts, as its own schema has them. */
export function settingsOf(provider: CancellationProvider): readonly Setting[] {
  const { shape = {} } = provider.settings as { readonly shape?: Readonly<Record<string, SchemaLike>> };
  return Object.entries(shape).map(([name, schema]) => ({
    name,
    description: schema.description ?? '',
    required: !schema.safeParse(undefined).success,
    secret: schema.safeParse({ env: 'NAME' }).success && schema.safeParse({ file: 'NAME' }).success && !schema.safeParse({ other: 'NAME' }).success,
    read: (written) => readWritten(schema, written),
  }));
}

/** Text where the schema takes text; numbers, yes and no, and objects are written as JSON. */
function readWritten(schema: SchemaLike, written: string): ReturnType<Setting['read']> {
  const asText = schema.safeParse(written);
  if (asText.success) return { ok: true, value: written };
  const value = jsonOf(written);
  if (value !== undefined && schema.safeParse(value).success) return { ok: true, value };
  return { ok: false, problem: asText.error?.issues[0]?.message ?? 'not valid' };
}

function jsonOf(written: string): unknown {
  try {
    return JSON.parse(written);
  } catch {
    return undefined;
  }
}
