import * as z from 'zod';

/** Where a secret is kept: an environment variable or a file, re-read when it changes; a literal only with a warning. */
export const secretSource = z
  .union([z.strictObject({ env: z.string().min(1) }), z.strictObject({ file: z.string().min(1) }), z.string().min(1)], { error: 'expected { "env": NAME } or { "file": PATH }' })
  .describe('The credential: where it is kept, or, with a warning, itself.');
export type SecretSource = z.infer<typeof secretSource>;

const RATE_BOUNDS = 'expected 1 to 100000 requests in 0.1 to 86400 seconds; for a slower pace, name more seconds';

const rateLimit = z.strictObject({
  requests: z.number().min(1, RATE_BOUNDS).max(100_000, RATE_BOUNDS).describe('How many requests.'),
  perSeconds: z.number().min(0.1, RATE_BOUNDS).max(86_400, RATE_BOUNDS).describe('In how many seconds.'),
});

/**
 * The settings every provider takes beside its own. Spread into a `z.strictObject`.
 * Times are milliseconds unless the name says otherwise. The descriptions are shown by editors and in the reference.
 */
export const commonSettings = {
  baseUrl: z.url({ protocol: /^https?$/ }).optional().describe("The root under which the vendor's documented paths hang. Without it, the vendor's own host."),
  rateLimit: rateLimit.optional().describe("How many requests in how many seconds the credential is good for. Without it, the plugin's own."),
  timeoutMs: z.number().int().min(50).max(120_000).default(15_000).describe('How long an answer is waited for, milliseconds.'),
  settleMs: z.number().int().min(0).max(600_000).optional().describe("How long after that a write may still take effect at the provider, milliseconds. Without it, the plugin's own."),
  confirm: z.enum(['response', 'read']).default('response').describe("What a stop is believed by: the provider's answer, or only a later read that shows it."),
  watchHours: z.number().positive().max(8_760).default(72).describe('How long a request that the provider decides on is watched, hours.'),
};

/** What the host needs to know of an account, computed by the plugin from its settings. Pure. */
export interface AccountProfile {
  /** Without a trailing slash. */
  readonly baseUrl: string;
  /** The store, shop or tenant at the provider; null where there is only one. */
  readonly store: string | null;
  readonly credential: SecretSource;
  /** Headers sent with every request, credentials excluded. */
  readonly headers: Readonly<Record<string, string>>;
  /** The credential as a header. */
  authorize(secret: string): Readonly<Record<string, string>>;
  readonly rateLimit: { readonly requests: number; readonly perSeconds: number };
  readonly timeoutMs: number;
  readonly settleMs: number;
  readonly confirm: 'response' | 'read';
  readonly watchHours: number;
  /** Defaults for options the requester did not name, such as `onReplacement: hold`. */
  readonly defaults: { readonly strategy?: 'auto' | 'cancel' | 'request'; readonly onReplacement?: 'hold' | 'leave' };
}
