import type { NotificationReceipt } from '@countermand/core';
import { problemException } from '../problems/http-problem.ts';
import type { NotificationReceiptView } from './notification.schemas.ts';

/** Plugins say why; so much of it is told. */
const MOST_OF_WHY = 200;

/** What the provider is told. Throws the problem of a notification that was not taken. */
export function answerReceipt(receipt: NotificationReceipt): NotificationReceiptView {
  switch (receipt.kind) {
    case 'taken':
    case 'repeated':
      return { outcome: receipt.kind };
    case 'ignored':
      return { outcome: 'ignored', why: receipt.why.slice(0, MOST_OF_WHY) };
    case 'unproven':
      throw problemException('unauthorized', `Nothing proves that the account's provider sent this: ${receipt.why.slice(0, MOST_OF_WHY)}. Nothing was done.`);
    case 'not_taken_here':
      throw problemException('not_found', 'There is no such account, or it takes no notifications: its provider sends none, or no secret is configured that would prove them.');
    case 'too_large':
      throw problemException('payload_too_large', 'The notification is larger than 1 MiB.');
    case 'misconfigured':
      throw problemException('misconfigured', 'The account takes notifications, but cannot tell whether this one is genuine. The log of this server says what is wrong. Send it again later.', { retryable: true });
  }
}
