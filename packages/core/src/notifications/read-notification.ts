import type { UsableAccount } from '../accounts/account.ts';
import { pluginFailure, promised } from '../engine/plugin-failure.ts';
import { messageOf } from '../errors/message-of.ts';
import { PluginContractError } from '../errors/plugin-contract-error.ts';
import { isPromise, unawaited } from '../errors/unawaited.ts';
import type { SecretReader } from '../ports/secret-reader.ts';
import { ACCOUNT_CONTEXT } from '../ports/tokens.ts';
import type { IncomingNotification, NotificationOutcome, NotificationSecrets } from '../provider/notification.ts';
import { notificationAnswer } from './notification-answer.ts';

/** What the account's plugin makes of a notification, or why it could not be asked. `problem` is for our log. */
export type ReadNotification = NotificationOutcome | { readonly kind: 'not_taken_here' } | { readonly kind: 'misconfigured'; readonly problem: string };

/** A plugin that throws, or answers what no plugin may, has proven nothing. */
export async function readNotification(account: UsableAccount, notification: IncomingNotification, reader: SecretReader): Promise<ReadNotification> {
  const support = account.provider.notifications;
  if (support === undefined) return { kind: 'not_taken_here' };
  const context = account.container.resolve(ACCOUNT_CONTEXT);
  try {
    const sources = unawaited(support.secrets(context.settings));
    if (isPromise(sources)) throw new PluginContractError('it answered a promise of secrets, and must answer at once');
    const secrets = await secretsOf(sources, reader);
    if (Object.values(secrets).every((values) => values.length === 0)) return { kind: 'not_taken_here' };
    return promised(notificationAnswer, support.read(notification, secrets, context));
  } catch (error) {
    const problem = error instanceof UnreadableSecret ? error.message : pluginFailure(account, 'reading a notification', error);
    return { kind: 'misconfigured', problem };
  }
}

class UnreadableSecret extends Error {
  override readonly name = 'UnreadableSecret';
}

async function secretsOf(sources: ReturnType<NonNullable<UsableAccount['provider']['notifications']>['secrets']>, reader: SecretReader): Promise<NotificationSecrets> {
  const read = async (source: Parameters<SecretReader['read']>[0]) => {
    try {
      return await reader.read(source);
    } catch (error) {
      throw new UnreadableSecret(`A secret that proves notifications cannot be read: ${messageOf(error)}`);
    }
  };
  const entries = Object.entries(sources).map(async ([name, list]) => [name, await Promise.all(list.map(read))] as const);
  return Object.fromEntries(await Promise.all(entries));
}
