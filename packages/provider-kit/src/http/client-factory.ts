import type { Clock } from '@countermand/core/model';
import type { AccountProfile, ProviderHttpClient } from '@countermand/core/provider';
import { createAddressPolicy } from '../network/address-policy.ts';
import { checkBaseUrl } from '../network/base-url.ts';
import { systemResolver, type Resolver } from '../network/guarded-lookup.ts';
import { AccountClient } from './account-client.ts';
import { Connections } from './connections.ts';
import { credentialFingerprint } from './fingerprint.ts';
import type { SecretReader } from './secret-reader.ts';

export interface HttpClientFactoryOptions {
  readonly network: {
    /** Address ranges that may be called although they are not public, such as `10.1.0.0/16`. */
    readonly allow: readonly string[];
    /** The URL of an HTTP proxy through which everything but loopback goes. It then resolves the names. */
    readonly proxy: string | null;
  };
  readonly secrets: SecretReader;
  readonly clock: Clock;
  /** Keeps fingerprints apart between installations; any text that does not change. */
  readonly fingerprintSalt: string;
  /** Default: the system's. */
  readonly resolve?: Resolver;
}

/** Makes the clients of all accounts of a process. Satisfies the core's `HttpClientFactory`. */
export interface ProviderHttpClientFactory {
  create(accountId: string, profile: AccountProfile): ProviderHttpClient;
  fingerprint(accountId: string, profile: AccountProfile): Promise<string>;
  /** Breaks every connection. Calls under way end as what they then are. */
  close(): Promise<void>;
}

/** Throws a RangeError that names what is wrong with `network`. */
export function createHttpClientFactory(options: HttpClientFactoryOptions): ProviderHttpClientFactory {
  if (options.network.proxy !== null && !/^https?:$/.test(URL.parse(options.network.proxy)?.protocol ?? '')) {
    throw new RangeError('network.proxy is not an http: or https: URL.');
  }
  const policy = createAddressPolicy(options.network.allow);
  const resolve = options.resolve ?? systemResolver;
  const connections = new Connections();
  return {
    create: (_accountId, profile) => {
      const host = checkBaseUrl(profile.baseUrl, policy);
      const parts = { profile, secrets: options.secrets, clock: options.clock };
      if (!host.ok) return new AccountClient({ ...parts, host });
      const dispatcher = connections.to({ ...host, policy, resolve, proxy: options.network.proxy, connectTimeoutMs: profile.timeoutMs });
      return new AccountClient({ ...parts, host: { ...host, dispatcher } });
    },
    fingerprint: async (accountId, profile) => {
      try {
        return credentialFingerprint(options.fingerprintSalt, new URL(profile.baseUrl).host, await options.secrets.read(profile.credential));
      } catch {
        // Without its secret the account can call nobody; its budget is its own.
        return `account:${accountId}`;
      }
    },
    close: () => connections.close(),
  };
}
