import { commonSettings, secretSource, type AccountProfile } from '@countermand/core/provider';
import * as z from 'zod';

const DEFAULT_BASE_URL = 'https://api-v2.fastpod.net';
/** FastPod documents no limit; two requests a second is our caution, not the vendor's word. */
const DEFAULT_RATE_LIMIT = { requests: 2, perSeconds: 1 };
const SETTLE_MS = 5_000;

/** The settings of a FastPod account: a token, and what every provider takes. */
export const fastPodSettings = z.strictObject({ ...commonSettings, token: secretSource });
export type FastPodSettings = z.infer<typeof fastPodSettings>;

export function profileOf(settings: FastPodSettings): AccountProfile {
  const { baseUrl = DEFAULT_BASE_URL, rateLimit = DEFAULT_RATE_LIMIT, settleMs = SETTLE_MS } = settings;
  const { token, timeoutMs, confirm, watchHours } = settings;
  return {
    baseUrl: baseUrl.replace(/\/+$/, ''),
    store: null,
    credential: token,
    // FastPod declares this header required on every call.
    headers: { Accept: 'application/json' },
    authorize: (secret) => ({ Authorization: `Bearer ${secret}` }),
    rateLimit,
    timeoutMs,
    settleMs,
    confirm,
    watchHours,
    defaults: {},
  };
}
