import type { Clock } from '@countermand/core/model';
import type { AccountProfile, ProviderHttpClient } from '@countermand/core/provider';
import { createHttpClientFactory } from '../http/client-factory.ts';

/** The real HTTP client, bound to a simulator. */
export interface TestClient extends ProviderHttpClient {
  close(): Promise<void>;
}

/** A client as the host would make it for an account with this profile; a plugin's own `profile(settings)` goes into `more`. `clock` by default: the machine's. */
export function createTestClient(baseUrl: string, token: string, more: Partial<AccountProfile> = {}, clock: Clock = systemClock): TestClient {
  const factory = createHttpClientFactory({
    network: { allow: [], proxy: null },
    secrets: { read: async () => token, reread: () => undefined },
    clock,
    fingerprintSalt: 'test',
  });
  const client = factory.create('test', { ...PROFILE, ...more, baseUrl });
  return { send: (request, call) => client.send(request, call), close: () => factory.close() };
}

const PROFILE: AccountProfile = {
  baseUrl: '',
  store: null,
  credential: 'test',
  headers: {},
  authorize: (secret) => ({ authorization: `Bearer ${secret}` }),
  rateLimit: { requests: 1000, perSeconds: 1 },
  timeoutMs: 2000,
  settleMs: 0,
  confirm: 'response',
  watchHours: 1,
  defaults: {},
};

const systemClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  sleep: (ms, signal) =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      signal?.addEventListener('abort', () => {
        clearTimeout(timer);
        resolve();
      });
    }),
};
