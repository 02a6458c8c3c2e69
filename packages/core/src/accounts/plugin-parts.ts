import * as z from 'zod';
import { PluginContractError } from '../errors/plugin-contract-error.ts';
import { isPromise, unawaited } from '../errors/unawaited.ts';
import type { AccountContext, CancellationProvider, ProviderConnection, ProviderTools } from '../provider/provider.ts';
import { secretSource, type AccountProfile } from '../provider/settings.ts';

/*
 * What a plugin answers while its account is opened, checked before anything is built on it. Each throws `PluginContractError`, in words
 * for whoever writes the plugin, where the answer has another shape; what the plugin itself throws passes through.
 */

export type CheckedSettings = { readonly ok: true; readonly settings: unknown } | { readonly ok: false; readonly error: z.ZodError };

/** The account's settings by the plugin's own schema, which may be of another copy of zod. */
export function checkedSettings({ settings: schema }: Pick<CancellationProvider, 'settings'>, given: unknown): CheckedSettings {
  const parsed: unknown = unawaited(schema.safeParse(given));
  if (isObject(parsed) && parsed['success'] === true && 'data' in parsed) return { ok: true, settings: parsed['data'] };
  const error = isObject(parsed) && parsed['success'] === false ? parsed['error'] : undefined;
  if (isObject(error) && Array.isArray(error['issues'])) return { ok: false, error: error as unknown as z.ZodError };
  throw new PluginContractError(`settings.safeParse answered ${named(parsed)}; settings must be a zod schema, and a synchronous one.`);
}

const profileShape = z.looseObject({
  baseUrl: z.string(),
  store: z.string().nullable(),
  credential: secretSource,
  headers: z.record(z.string(), z.string()),
  authorize: z.custom((value) => typeof value === 'function', 'expected a function'),
  rateLimit: z.looseObject({ requests: z.number().positive(), perSeconds: z.number().positive() }),
  timeoutMs: z.number().positive(),
  settleMs: z.number().nonnegative(),
  confirm: z.enum(['response', 'read']),
  watchHours: z.number().positive(),
  defaults: z.looseObject({}),
});

export function checkedProfile(provider: CancellationProvider, settings: unknown): AccountProfile {
  const profile: unknown = unawaited(provider.profile(settings));
  const [issue] = profileShape.safeParse(profile).error?.issues ?? [];
  if (issue === undefined) return profile as AccountProfile;
  if (issue.path.length === 0 || isPromise(profile)) throw new PluginContractError(`profile(settings) answered ${named(profile)}, and no profile.`);
  throw new PluginContractError(`profile(settings) answered a wrong ${issue.path.join('.')}: ${issue.message}.`);
}

const METHODS = ['doRead', 'plan', 'doWrite', 'judge'] as const satisfies readonly (keyof ProviderConnection)[];

export function checkedConnection(provider: CancellationProvider, account: AccountContext<unknown>, tools: ProviderTools): ProviderConnection {
  const connection: unknown = unawaited(provider.open(account, tools));
  if (!isObject(connection) || isPromise(connection)) throw new PluginContractError(`open(account, tools) answered ${named(connection)}; it must answer the connection itself.`);
  const missing = METHODS.filter((method) => typeof connection[method] !== 'function');
  if (missing.length > 0) throw new PluginContractError(`open(account, tools) answered a connection without ${missing.join(', ')}.`);
  return connection as unknown as ProviderConnection;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function named(value: unknown): string {
  if (isPromise(value)) return 'a promise';
  if (value === null || value === undefined) return String(value);
  return isObject(value) ? 'an object of another shape' : `a ${typeof value}`;
}
