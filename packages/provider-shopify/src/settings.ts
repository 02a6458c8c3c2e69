import { commonSettings, secretSource, type AccountProfile } from '@countermand/core/provider';
import * as z from 'zod';

const API_VERSION = '2026-10';
/** Half of what the smallest plan restores, at some ten points a call: our caution, the bucket is counted in points. */
const RATE_LIMIT = { requests: 5, perSeconds: 1 };
const SETTLE_MS = 5_000;

/** A shop, the access token of an app with the fulfilment scopes, and what every provider takes. */
export const settings = z.strictObject({
  ...commonSettings,
  shop: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'expected the name in SHOP.myshopify.com')
    .describe('The name of the shop: what stands before .myshopify.com.'),
  apiVersion: z
    .string()
    .regex(/^20\d\d-\d\d$/, 'expected a version such as 2026-10')
    .default(API_VERSION)
    .describe('The version of the Admin API.'),
  token: secretSource,
  onReplacement: z.enum(['hold', 'leave']).default('hold').describe('What happens to the fulfilment order that Shopify makes in place of a stopped one.'),
  strategy: z.enum(['auto', 'cancel', 'request']).default('auto').describe('Whether to cancel, to ask the fulfilment service, or what fits.'),
});
export type ShopifySettings = z.infer<typeof settings>;

export function profileOf({ shop, apiVersion, token, onReplacement, strategy, timeoutMs, confirm, watchHours, ...rest }: ShopifySettings): AccountProfile {
  const { baseUrl = `https://${shop}.myshopify.com/admin/api/${apiVersion}`, rateLimit = RATE_LIMIT, settleMs = SETTLE_MS } = rest;
  return {
    baseUrl: baseUrl.replace(/\/+$/, ''),
    store: shop,
    credential: token,
    headers: { Accept: 'application/json' },
    authorize: (secret) => ({ 'X-Shopify-Access-Token': secret }),
    rateLimit,
    timeoutMs,
    settleMs,
    confirm,
    watchHours,
    defaults: { strategy, onReplacement },
  };
}
