import { createClient, type CountermandClient } from '@countermand/client';
import type { Page } from 'playwright-core';
import type { OpenConsole } from './console.ts';

const HOUR_MS = 3_600_000;

/** Ids of what a desk has after a day's work, of every kind that a screen shows. */
export interface Believable {
  /** Nobody knows what became of it. */
  readonly undecided: string;
  /** Stopped, and what took its place could not be held. */
  readonly notHeld: string;
  /** Stopped, and what took its place is held. */
  readonly held: string;
  readonly finishedBatch: string;
  readonly runningBatch: string;
}

/** Fills a ledger by what the person who is signed in does: always the same, but for the times and the ids. Wants `givenUpSoon`. */
export async function fillBelievably({ running, page, shop, simulator }: OpenConsole): Promise<Believable> {
  const client = await clientOf(page, running.url);
  const [lost = '', late = '', scheduled = '', withdrawn = ''] = simulator.examples;
  const later = new Date(Date.now() + HOUR_MS).toISOString();

  await client.keys.create({ name: 'Helpdesk', scopes: ['targets:read', 'cancellations:read', 'cancellations:write'], accounts: ['acme'] });
  const old = await client.keys.create({ name: 'Nightly report', scopes: ['cancellations:read'] });
  await client.keys.revoke(old.id);

  simulator.setStatus(late, 'in_production');
  await settled(client, { reference: `us:${late}`, reason: 'customer_request' });
  const { id: held } = await settled(client, { reference: 'acme:1001', reason: 'fraud', note: 'Chargeback on file, case 4411.' });
  shop.fail({ failure: 'forbidden', operation: 'hold', times: 10 });
  const { id: notHeld } = await settled(client, { reference: 'acme:1002', reason: 'address_problem' });
  shop.clearFailures();
  await client.cancellations.file({ reference: 'acme:1003', reason: 'duplicate' });
  await settled(client, { reference: 'acme:99001', reason: 'customer_request' });
  const { id: taken } = await client.cancellations.file({ reference: `us:${withdrawn}`, reason: 'pricing_error', sendAfter: later });
  await client.cancellations.withdraw(taken);
  await client.cancellations.file({ reference: `us:${scheduled}`, reason: 'customer_request', note: 'Wants another size; wait for the call back.', sendAfter: later });

  const { id: finishedBatch } = await client.batches.file('reference,reason\nacme:1004,out_of_stock\nacme:1005,\nacme:1o06,\n', { settings: { name: 'monday.csv' } });
  await until(async () => (await client.batches.get(finishedBatch)).state === 'finished');
  const { id: runningBatch } = await client.batches.file({ name: 'Recall: black tees', reason: 'production_error', sendAfter: later, items: RECALLED.map((number) => ({ reference: `acme:order/${number}` })) });

  simulator.fail({ failure: 'no_effect_connection_broken', operation: 'cancel', afterMs: 100 });
  const { id: undecided } = await client.cancellations.file({ reference: `us:${lost}`, reason: 'fraud', note: 'Stolen card; the bank called.' });
  await client.cancellations.wait(undecided, { timeoutMs: 30_000 });
  return { undecided, held, notHeld, finishedBatch, runningBatch };
}

const RECALLED = [10_011, 10_014, 10_015, 10_018, 10_021, 10_022, 10_026];

function settled(client: CountermandClient, request: Parameters<CountermandClient['cancellations']['file']>[0]) {
  return client.cancellations.file(request, { wait: 30 });
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 50));
}

/** Calls as the console does for whoever is signed in at the page. */
async function clientOf(page: Page, baseUrl: string): Promise<CountermandClient> {
  const cookie = (await page.context().cookies(baseUrl)).map(({ name, value }) => `${name}=${value}`).join('; ');
  const session = await fetch(`${baseUrl}/v1/session`, { headers: { cookie } });
  const { csrfToken } = (await session.json()) as { readonly csrfToken: string };
  const asInPage = (request: Request): Promise<Response> => {
    const headers = new Headers(request.headers);
    for (const [name, value] of Object.entries({ cookie, origin: baseUrl, 'x-csrf-token': csrfToken })) headers.set(name, value);
    return fetch(new Request(request, { headers }));
  };
  return createClient({ baseUrl, token: undefined, fetch: asInPage });
}
