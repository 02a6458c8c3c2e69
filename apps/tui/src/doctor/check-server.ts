import { AnyKeyInForce, CLOCK, LEDGER, SERVER_SECRET, WebhookSecrets } from '@countermand/core';
import { EXIT } from '../exit/exit-codes.ts';
import type { LocalSession } from '../session/session.ts';
import type { Check } from './check.ts';

/** What `countermand serve` needs beyond the ledger and the accounts: who may call it, by which names, and the secret that webhooks are signed from. */
export async function checkServer(session: LocalSession): Promise<readonly Check[]> {
  return [...(await checkReach(session)), ...(await checkSecret(session))];
}

/** Nothing to say of a server that only this machine reaches. */
async function checkReach(session: LocalSession): Promise<readonly Check[]> {
  const { allowRemote, hosts } = session.host.configuration.server;
  if (!allowRemote) return [];
  return [await checkKeys(session), checkNames(hosts)];
}

async function checkKeys(session: LocalSession): Promise<Check> {
  const name = 'keys';
  if (await session.resolve(AnyKeyInForce).execute()) return { name, status: 'ok', detail: 'There is a key in force.' };
  const detail = 'server.allowRemote is true, and no key is in force: nobody could call the server, and it does not start where others reach it. Make one: countermand keys create NAME --scope admin';
  return { name, status: 'failed', exit: EXIT.usage, detail };
}

function checkNames(hosts: readonly string[]): Check {
  const name = 'server names';
  if (hosts.length > 0) return { name, status: 'ok', detail: `It answers to ${hosts.join(', ')}.` };
  return { name, status: 'warning', detail: 'server.allowRemote is true, and server.hosts names nothing: calls by a name are refused. Write there what others call the server.' };
}

/** A secret that nothing needs is not asked for: where none is configured, the first endpoint makes one. */
async function checkSecret(session: LocalSession): Promise<readonly Check[]> {
  const name = 'server secret';
  const endpoints = (await session.resolve(LEDGER).reader.webhookEndpoints()).filter(({ state }) => state === 'enabled');
  if (endpoints.length === 0 && session.host.configuration.secret === undefined) return [];
  const derived = session.resolve(SERVER_SECRET).derive('doctor');
  if (!derived.ok) return [{ name, status: 'failed', exit: EXIT.usage, detail: derived.problem }];
  const now = session.resolve(CLOCK).now();
  const strange = endpoints.filter((endpoint) => !session.resolve(WebhookSecrets).inForce(endpoint, now).ok);
  if (strange.length === 0) return [{ name, status: 'ok', detail: `It can be read${endpoints.length === 0 ? '' : ', and is the one that the webhook endpoints got theirs from'}.` }];
  const which = strange.map(({ id }) => id).join(', ');
  const detail = `It is another one than when these webhook endpoints got theirs, so that nothing sent to them would be believed: ${which}. Bring the old one back, or rotate their secrets: POST /v1/webhook-endpoints/ID/rotate-secret`;
  return [{ name, status: 'failed', exit: EXIT.usage, detail }];
}
