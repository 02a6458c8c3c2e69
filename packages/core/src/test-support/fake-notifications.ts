import type { NotificationOutcome, NotificationSupport } from '../provider/notification.ts';
import type { SecretSource } from '../provider/settings.ts';
import type { FakeSettings } from './fake-provider.ts';

/** What the invented provider sends: the outcome itself, as JSON, with the secret in a header. */
export function fakeNotifications(secrets: readonly SecretSource[] = ['hush']): NotificationSupport<FakeSettings> {
  return {
    secrets: () => ({ shared: secrets }),
    read: ({ headers, body }, { shared = [] }) =>
      shared.includes(headers['x-secret']?.[0] ?? '')
        ? (JSON.parse(Buffer.from(body).toString('utf8')) as NotificationOutcome)
        : { kind: 'unproven', why: 'it has no secret' },
  };
}

/** One that names an order, as `ReceiveNotification` takes it. */
export function fakeNotification(outcome: unknown, more: { readonly secret?: string; readonly account?: string } = {}) {
  const { secret = 'hush', account = 'acme' } = more;
  return { account, headers: { 'x-secret': [secret] }, body: Buffer.from(JSON.stringify(outcome)), address: [] };
}
