import { failed, succeeded, type Result } from '../model/problem.ts';
import type { AccountGrant, Caller } from '../model/access.ts';
import { isStorable } from '../model/storable-text.ts';
import type { WebhookEndpoint } from '../model/webhook.ts';
import type { WebhookReader } from '../ports/webhook-store.ts';

/** Whoever asks, and how far they see. */
export type WebhookCaller = Pick<Caller, 'principal' | 'accounts'>;

export function isWithin(wanted: AccountGrant, granted: AccountGrant): boolean {
  if (granted === 'all') return true;
  return wanted !== 'all' && wanted.every((account) => granted.includes(account));
}

/** An endpoint that is told of more than the caller may see is, for them, not there. */
export function seesEndpoint({ accounts }: WebhookCaller, endpoint: WebhookEndpoint): boolean {
  return isWithin(endpoint.accounts, accounts);
}

export async function knownEndpoint(reader: WebhookReader, id: string, caller: WebhookCaller): Promise<Result<WebhookEndpoint>> {
  const endpoint = isStorable(id) ? await reader.webhookEndpoint(id) : undefined;
  return endpoint && seesEndpoint(caller, endpoint) ? succeeded(endpoint) : failed('not_found', `There is no webhook endpoint "${id}", or this key may not use it.`);
}

export function mustBeEnabled({ id, state }: WebhookEndpoint): Result<true> {
  if (state === 'enabled') return succeeded(true);
  return failed('state_conflict', `The webhook endpoint ${id} is disabled, so that nothing is sent to it. Enable it first: PATCH it with { "state": "enabled" }.`);
}
