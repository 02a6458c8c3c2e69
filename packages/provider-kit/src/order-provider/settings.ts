import { commonSettings, secretSource, type AccountProfile } from '@countermand/core/provider';
import * as z from 'zod';
import type { OrderProviderDescription } from './description.ts';

const SETTLE_MS = 5_000;

/** A token, and what every provider takes. */
export function settingsOf({ confirm = 'response' }: OrderProviderDescription) {
  return z.strictObject({ ...commonSettings, confirm: z.enum(['response', 'read']).default(confirm).describe('What a stop is believed by: the provider’s answer, or only a later read that shows it.'), token: secretSource });
}

export type OrderProviderSettings = z.infer<ReturnType<typeof settingsOf>>;

export function profileOf(description: OrderProviderDescription, settings: OrderProviderSettings): AccountProfile {
  const { baseUrl = description.vendorUrl, rateLimit = description.rateLimit, settleMs = description.settleMs ?? SETTLE_MS } = settings;
  const { token, timeoutMs, confirm, watchHours } = settings;
  return {
    baseUrl: baseUrl.replace(/\/+$/, ''),
    store: null,
    credential: token,
    headers: description.headers ?? { Accept: 'application/json' },
    authorize: description.authorize ?? ((secret) => ({ Authorization: `Bearer ${secret}` })),
    rateLimit,
    timeoutMs,
    settleMs,
    confirm,
    watchHours,
    defaults: {},
  };
}
