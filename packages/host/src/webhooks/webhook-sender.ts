import { createRequire } from 'node:module';
import type { WebhookSender } from '@countermand/core';
import type { Clock } from '@countermand/core/model';
import { createPoster, type PosterOptions } from '@countermand/provider-kit';

/** The specification suggests 15 to 30 s. */
const TIMEOUT_MS = 20_000;

/** Looked up when the first webhook leaves: most commands send none. */
function userAgent(): string {
  const { version } = createRequire(import.meta.url)('@countermand/host/package.json') as { readonly version: string };
  return `Countermand/${version}`;
}

export interface WebhookSenderOptions extends Pick<PosterOptions, 'network' | 'resolve'> {
  readonly clock: Clock;
  /** Default: 20 s. */
  readonly timeoutMs?: number;
}

/** Carries webhooks out, under the same rules for addresses as calls to providers. */
export function createWebhookSender({ timeoutMs = TIMEOUT_MS, ...options }: WebhookSenderOptions): WebhookSender & { close(): Promise<void> } {
  const poster = createPoster({ ...options, timeoutMs });
  let agent: string | undefined;
  return {
    refusal: (url) => poster.refusal(url),
    send: ({ url, headers, body }, signal) => poster.post({ url, headers: { 'user-agent': (agent ??= userAgent()), ...headers }, body }, signal),
    close: () => poster.close(),
  };
}
