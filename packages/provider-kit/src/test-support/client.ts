import type { Clock } from '@countermand/core/model';
import type { AccountProfile, ProviderHttpClient, ProviderRequest } from '@countermand/core/provider';
import { createHttpClientFactory, type HttpClientFactoryOptions } from '../http/client-factory.ts';

export const TOKEN = 'canary-5f2d90c1a7';

export const clock: Clock = { now: () => Date.now(), monotonic: () => performance.now(), sleep: async () => undefined };

export function profileFor(baseUrl: string, more: Partial<AccountProfile> = {}): AccountProfile {
  return {
    baseUrl,
    store: null,
    credential: { env: 'TOKEN' },
    headers: {},
    authorize: (secret) => ({ authorization: `Bearer ${secret}` }),
    rateLimit: { requests: 1, perSeconds: 1 },
    timeoutMs: 2000,
    settleMs: 0,
    confirm: 'response',
    watchHours: 1,
    defaults: {},
    ...more,
  };
}

/** A client with everything about it open to the test. */
export function clientFor(
  baseUrl: string,
  more: { readonly profile?: Partial<AccountProfile>; readonly options?: Partial<HttpClientFactoryOptions> } = {},
): ProviderHttpClient & { close(): Promise<void> } {
  const factory = createHttpClientFactory({
    network: { allow: [], proxy: null },
    secrets: { read: async () => TOKEN, reread: () => undefined },
    clock,
    fingerprintSalt: 'salt',
    ...more.options,
  });
  const client = factory.create('account', profileFor(baseUrl, more.profile));
  return { send: (request, call) => client.send(request, call), close: () => factory.close() };
}

export const READ: ProviderRequest = { operation: 'read', method: 'GET', path: ['orders', '7'] };
export const CANCEL: ProviderRequest = { operation: 'cancel', method: 'POST', path: ['orders', '7', 'cancel'] };
