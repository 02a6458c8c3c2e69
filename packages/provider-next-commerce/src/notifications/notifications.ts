import type { IncomingNotification, NotificationOutcome, NotificationSecrets, NotificationSupport, SecretSource } from '@countermand/core/provider';
import type { NextCommerceSettings } from '../settings.ts';
import { isStore, readLocationCallback } from './location-callback.ts';
import { signedText } from './signed-text.ts';
import { readWebhookEvent } from './webhook-event.ts';

const WEBHOOK = 'webhookSecret';
const CALLBACK = 'callbackToken';

/** Webhooks of a shop, which are signed, and callbacks of its locations, which are not. */
export const NEXT_COMMERCE_NOTIFICATIONS: NotificationSupport<NextCommerceSettings> = {
  secrets: ({ webhookSecret, callbackToken }) => ({ [WEBHOOK]: listed(webhookSecret), [CALLBACK]: listed(callbackToken) }),
  read: (notification, secrets, { settings: { store } }) =>
    notification.address.length > 0 ? readLocationCallback(notification, secrets[CALLBACK] ?? [], store) : readWebhook(notification, secrets, store),
};

function readWebhook({ headers, body }: IncomingNotification, secrets: NotificationSecrets, store: string): NotificationOutcome {
  const [signature, ...others] = headers['x-29next-signature'] ?? [];
  if (signature === undefined) return { kind: 'unproven', why: 'X-29Next-Signature is missing' };
  if (others.length > 0) return { kind: 'unproven', why: 'X-29Next-Signature was sent several times' };
  const text = signedText(body, signature, secrets[WEBHOOK] ?? []);
  if (text === undefined) return { kind: 'unproven', why: 'its signature was not made over its body with the webhook secret' };
  // Documented for callbacks only; where a webhook has it, it has to be right.
  const named = headers['x-29next-store'] ?? [];
  if (!named.every((one) => isStore(one, store))) return { kind: 'unproven', why: 'X-29Next-Store names another store' };
  return readWebhookEvent(text, store);
}

function listed(sources: SecretSource | readonly SecretSource[] | undefined): readonly SecretSource[] {
  if (sources === undefined) return [];
  return isList(sources) ? sources : [sources];
}

function isList(sources: SecretSource | readonly SecretSource[]): sources is readonly SecretSource[] {
  return Array.isArray(sources);
}
