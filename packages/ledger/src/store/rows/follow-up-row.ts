import type { FollowUp } from '@countermand/core/model';
import type { FollowUpsTable } from '../tables.ts';
import { toBody } from './body.ts';

export type FollowUpColumns = Omit<FollowUpsTable, 'position' | 'cancellation_created_at'>;

export function followUpColumns(followUp: FollowUp): FollowUpColumns {
  const sending = followUp.state === 'sending';
  return {
    id: followUp.id,
    cancellation_id: followUp.cancellationId,
    account: followUp.account,
    state: followUp.state,
    version: followUp.version,
    work: sending ? 'sending' : 'follow_up',
    due_at: sending ? (followUp.nextActionAt ?? 0) : followUp.nextActionAt,
    body: toBody(followUp),
  };
}
