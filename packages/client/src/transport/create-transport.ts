import type { TokenSource } from './authorized-fetch.ts';
import { transportOf, type Transport } from './http.ts';
import type { Fetch } from './retrying-fetch.ts';
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
export function createTransport({ baseUrl, token, fetch = (request) => globalThis.fetch(request), repeats = 3, longestPauseMs = 30_000 }: ClientOptions): Transport {
  return transportOf({ baseUrl, token, fetch, retry: { repeats, longestPauseMs, sleep } });
}
