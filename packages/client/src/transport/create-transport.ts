import type { TokenSource } from './authorized-fetch.ts';
import { httpOver, plainTransport, type Transport } from './http.ts';
import { retryingFetch, type Fetch } from './retrying-fetch.ts';
import { sleep } from './sleep.ts';

export interface ClientOptions {
  /** Where the server is, such as `https://countermand.example`. */
  readonly baseUrl: string;
  /** A key (`cmd_…`) or a session token (`cms_…`); or a function that answers the one that holds now. Undefined: none is sent, as by pages of the server itself, whose cookie says who calls. */
  readonly token: TokenSource | undefined;
  /** Default: the global `fetch`. */
  readonly fetch?: Fetch;
  /** How often a call that is safe to repeat is repeated at most. Default: 3; 0: never. */
  readonly repeats?: number;
  /** A server that asks for a longer pause is not waited for. Default: 30 000 ms. */
  readonly longestPauseMs?: number;
}

/** How a client calls: what each of the groups of `@countermand/client/groups` is made with. */
export function createTransport(options: ClientOptions): Transport {
  return repeating(createPlainTransport(options), options);
}

/** The same, but that it repeats nothing by itself: for who has rules of his own, such as the flow of a page. */
export function createPlainTransport({ baseUrl, token, fetch = (request) => globalThis.fetch(request) }: Pick<ClientOptions, 'baseUrl' | 'token' | 'fetch'>): Transport {
  return plainTransport({ baseUrl, token, fetch, sleep });
}

/** A transport that repeats what is safe to repeat; one that does so already stays as it is. */
export function repeating(transport: Transport, { repeats = 3, longestPauseMs = 30_000 }: Pick<ClientOptions, 'repeats' | 'longestPauseMs'> = {}): Transport {
  const { fetch, baseUrl } = transport;
  return transport.repeats ? transport : { ...transport, http: httpOver(retryingFetch(fetch, { repeats, longestPauseMs, sleep: transport.sleep }), baseUrl), repeats: true };
}
