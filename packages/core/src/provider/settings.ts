import { z } from 'zod';

/** Where a secret is kept: an environment variable or a file, re-read when it changes; a literal only with a warning. */
export const secretSource = z.union([
  z.string().min(1),
  z.strictObject({ env: z.string().min(1) }),
  z.strictObject({ file: z.string().min(1) }),
]);
export type SecretSource = z.infer<typeof secretSource>;

/**
 * The settings every provider takes beside its own. Spread into a `z.strictObject`.
 * Times are milliseconds unless the name says otherwise.
 */
export const commonSettings = {
  /** The root under which the documented paths hang; default: the vendor's host. */
  baseUrl: z.url({ protocol: /^https?$/ }).optional(),
  rateLimit: z.strictObject({ requests: z.number().positive().max(100_000), perSeconds: z.number().positive().max(86_400) }).optional(),
  timeoutMs: z.number().int().min(50).max(120_000).default(15_000),
  /** How long after its deadline a write may still land at the provider. */
  settleMs: z.number().int().min(0).max(600_000).optional(),
  /** `read`: a stop is believed only when a later read shows it. */
  confirm: z.enum(['response', 'read']).default('response'),
  /** How long a request the provider is deciding on is watched, in hours. */
  watchHours: z.number().positive().max(8_760).default(72),
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
