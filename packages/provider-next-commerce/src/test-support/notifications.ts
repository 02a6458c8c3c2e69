import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { IncomingNotification, NotificationOutcome, NotificationSecrets } from '@countermand/core/provider';
import { provider } from '../provider.ts';

/** The bytes of an event's example in the vendor's documents. */
export function eventExample(name: 'customer.created' | 'order.updated'): Buffer {
  return readFileSync(new URL(`../__fixtures__/${name}.example.json`, import.meta.url));
}

export function sign(secret: string, signed: string | Uint8Array): string {
  return createHmac('sha256', secret).update(signed).digest('hex');
}

export function incoming(body: string | Uint8Array, headers: Record<string, string | string[]> = {}, address: readonly string[] = []): IncomingNotification {
  return {
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value].flat()])),
    body: Buffer.from(body),
    address,
    receivedAt: 0,
  };
}

/** What the plugin makes of it for the account of this store. */
export function readAs(store: string, notification: IncomingNotification, secrets: NotificationSecrets): NotificationOutcome {
  const settings = provider.settings.parse({ store, token: 'token' });
  const support = provider.notifications;
  if (support === undefined) throw new Error('The plugin reads no notifications.');
  return support.read(notification, secrets, { id: 'acme', settings, profile: provider.profile(settings) });
}
