import { randomUUID } from 'node:crypto';
import { LEDGER } from '@countermand/core';
import { EventClient } from './event-client.ts';
import { postJson } from './raw-request.ts';
import { openTestApi, type TestApiOptions } from './test-api.ts';

const TWO_ACCOUNTS = ['shop', 'other'].map((id) => ({ id, provider: 'scripted', settings: {} }));

/** A server with two accounts, and clients that follow its events until the test is over. */
export async function openForFollowing(options: TestApiOptions = {}) {
  const api = await openTestApi({ accounts: TWO_ACCOUNTS, ...options });
  const running = await api.listen();
  const clients: EventClient[] = [];
  api.closeLater(() => clients.forEach((client) => client.leave()));
  const follow = (path = '/v1/events', headers: Readonly<Record<string, string>> = {}) => {
    const client = new EventClient(running.url, path, headers);
    clients.push(client);
    return client;
  };
  const file = async (reference: string) => (await postJson(running.url, '/v1/cancellations', { reference }, { 'Idempotency-Key': randomUUID() })).json<{ id: string }>().id;
  const keyHeader = async (request: Parameters<typeof api.keyFor>[0]) => ({ Authorization: `Bearer ${await api.keyFor(request)}` });
  return { api, running, url: running.url, follow, file, keyHeader, ledger: api.container.resolve(LEDGER) };
}
