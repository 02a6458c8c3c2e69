import { accounts, providers } from './groups/accounts.ts';
import { batches } from './groups/batches.ts';
import { cancellations } from './groups/cancellations.ts';
import { events } from './groups/events.ts';
import { health } from './groups/health.ts';
import { keys } from './groups/keys.ts';
import { embedSessions, session } from './groups/sessions.ts';
import { previews, targets } from './groups/targets.ts';
import { webhookEndpoints } from './groups/webhook-endpoints.ts';
import { createTransport, type ClientOptions } from './transport/create-transport.ts';

/** A client of the HTTP API. What goes wrong is thrown as a `CountermandError`. */
export function createClient(options: ClientOptions) {
  const transport = createTransport(options);
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
    /** How all of them call; for the single groups of `@countermand/client/groups`. */
    transport,
  };
}

export type CountermandClient = ReturnType<typeof createClient>;
