import type { AccountProfile } from '@countermand/core/provider';
import type { NextCommerceSettings } from './settings.ts';

/** The version this plugin was written against. Without the header the vendor seems to take an older one. */
export const API_VERSION = '2024-04-01';

const DEFAULT_RATE = { requests: 4, perSeconds: 1 };
const DEFAULT_SETTLE_MS = 5_000;

/** What the host needs to know of an account. The rate is the vendor's, for each token. */
export function profileOf(settings: NextCommerceSettings): AccountProfile {
  const { store, token, timeoutMs, confirm, watchHours, strategy, onReplacement } = settings;
  return {
    baseUrl: (settings.baseUrl ?? `https://${store}.29next.store/api/admin`).replace(/\/+$/, ''),
    store,
    credential: token,
    headers: { Accept: 'application/json', 'X-29next-API-Version': API_VERSION },
    authorize: (secret) => ({ Authorization: `Bearer ${secret}` }),
    rateLimit: settings.rateLimit ?? DEFAULT_RATE,
    timeoutMs,
    settleMs: settings.settleMs ?? DEFAULT_SETTLE_MS,
    confirm,
    watchHours,
    defaults: { strategy, onReplacement },
  };
}
