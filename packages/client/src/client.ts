import { accounts, providers } from './groups/accounts.ts';
import { batches } from './groups/batches.ts';
import { cancellations } from './groups/cancellations.ts';
import { events } from './groups/events.ts';
import { health } from './groups/health.ts';
import { keys } from './groups/keys.ts';
import { embedSessions, session } from './groups/sessions.ts';
import { previews, targets } from './groups/targets.ts';
import { webhookEndpoints } from './groups/webhook-endpoints.ts';
import type { TokenSource } from './transport/authorized-fetch.ts';
import { createTransport } from './transport/http.ts';
import type { Fetch } from './transport/retrying-fetch.ts';
import { sleep } from './transport/sleep.ts';

export interface ClientOptions {
  /** Where the server is, such as `https://countermand.example`. */
  readonly baseUrl: string;
  /** A key (`cmd_…`) or a session token (`cms_…`); or a function that answers the one that holds now. */
  readonly token: TokenSource;
  /** Default: the global `fetch`. */
  readonly fetch?: Fetch;
  /** How often a call that is safe to repeat is repeated at most. Default: 3; 0: never. */
  readonly repeats?: number;
  /** A server that asks for a longer pause is not waited for. Default: 30 000 ms. */
  readonly longestPauseMs?: number;
}

/** A client of the HTTP API. What goes wrong is thrown as a `CountermandError`. */
export function createClient({ baseUrl, token, fetch = (request) => globalThis.fetch(request), repeats = 3, longestPauseMs = 30_000 }: ClientOptions) {
  const transport = createTransport({ baseUrl, token, fetch, retry: { repeats, longestPauseMs, sleep } });
  return {
    cancellations: cancellations(transport),
    batches: batches(transport),
    targets: targets(transport),
    previews: previews(transport),
    accounts: accounts(transport),
    providers: providers(transport),
    events: events(transport),
    webhookEndpoints: webhookEndpoints(transport),
    keys: keys(transport),
    embedSessions: embedSessions(transport),
    session: session(transport),
    health: health(transport),
    /** Every call by its path, for what has no method above: answers `{ data, error, response }` and throws no problems. */
    http: transport.http,
  };
}

export type CountermandClient = ReturnType<typeof createClient>;
