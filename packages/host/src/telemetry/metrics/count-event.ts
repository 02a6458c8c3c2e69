import type { CommitReport } from '@countermand/core';
import type { Meters } from './meters.ts';

export interface EventCounting {
  readonly meters: Meters;
  /** The provider of an account; undefined for one that is configured no more. */
  readonly providerOf: (account: string) => string | undefined;
}

/** Counts what an event of the ledger tells; never why, nor in which words. */
export function countEvent({ meters, providerOf }: EventCounting, event: CommitReport['events'][number]): void {
  if (event.cancellationId === null) {
    if (event.to !== null && event.to !== event.from) meters.count('countermand_batches_total', { state: event.to });
    return;
  }
  const { type, account, from, to, actor, data } = event;
  const provider = providerOf(account) ?? 'none';
  if (type === 'cancellation.requested') meters.count('countermand_intake_total', { account, channel: actor.channel, result: 'filed' });
  if (type === 'cancellation.joined') meters.count('countermand_intake_total', { account, channel: actor.channel, result: 'joined' });
  if (to !== null && to !== from) meters.count('countermand_cancellations_total', { account, provider, state: to });
  const followUp = followUpState(type, data);
  if (followUp !== undefined) meters.count('countermand_follow_ups_total', { account, provider, state: followUp });
}

/** The state a hold came into; undefined where it stayed in its own. */
function followUpState(type: string, data: Readonly<Record<string, unknown>>): string | undefined {
  if (!type.startsWith('follow_up.')) return undefined;
  const state = data['state'] ?? data['to'];
  return typeof state === 'string' && state !== data['from'] ? state : undefined;
}
