import { Pool, ProxyAgent, buildConnector, type Dispatcher } from 'undici';
import type { AddressPolicy, AddressUse } from '../network/address-policy.ts';
import { guardedLookup, type Resolver } from '../network/guarded-lookup.ts';

export interface DispatcherOptions {
  readonly origin: string;
  readonly use: AddressUse;
  readonly policy: AddressPolicy;
  readonly resolve: Resolver;
  readonly proxy: string | null;
  readonly connectTimeoutMs: number;
}

// HTTP/1.1 and one request at a time on a connection: then what was sent, and what was answered, is never in doubt.
// Deadlines are the client's own. Idle connections go soon: one that the other side closes unseen costs a write its certainty.
const ONE_AT_A_TIME = {
  allowH2: false,
  pipelining: 1,
  headersTimeout: 0,
  bodyTimeout: 0,
  maxHeaderSize: 32 * 1024,
  keepAliveTimeout: 2_000,
  keepAliveMaxTimeout: 10_000,
};

/** The connections to one account's host. */
export function createDispatcher(options: DispatcherOptions): Dispatcher {
  // A proxy's loopback is another machine's: what is local stays direct.
  if (options.proxy !== null && !options.use.local) {
    return new ProxyAgent({ ...ONE_AT_A_TIME, uri: options.proxy, proxyTunnel: true, connectTimeout: options.connectTimeoutMs });
  }
  const connect = buildConnector({
    allowH2: false,
    timeout: options.connectTimeoutMs,
    lookup: guardedLookup(options.policy, options.use, options.resolve),
  });
  return new Pool(options.origin, { ...ONE_AT_A_TIME, connect });
}
