import type { AccountGrant } from '../model/access.ts';
import { toBatchView } from '../model/batch-view.ts';
import { timestamp } from '../model/clock.ts';
import type { LedgerEvent } from '../model/event.ts';
import { REASON_CODES } from '../model/reasons.ts';
import { SYSTEM_ACTOR } from '../model/requester.ts';
import { DECIDED_NOT_STOPPED } from '../model/sight.ts';
import { toView, type CancellationRecord } from '../model/view.ts';
import { PING_TYPE } from '../model/webhook-types.ts';
import type { WebhookDelivery, WebhookEndpoint } from '../model/webhook.ts';
import type { LedgerReader } from '../ports/ledger.ts';

/** The specification asks for less than 20 kB. */
const MOST_BYTES = 20_000;

/** A stop that a thousand rows joined has a thousand requesters. */
const MOST_REQUESTERS = 10;

/** The body of a webhook, made of what the ledger holds now; undefined where the event it tells of is no longer there. */
export async function webhookBody(reader: LedgerReader, delivery: WebhookDelivery, { accounts }: Pick<WebhookEndpoint, 'accounts'>): Promise<string | undefined> {
  const { type, position, endpoint, createdAt } = delivery;
  if (position === null) return body({ type, at: createdAt, data: { endpoint, message: `This is a ${PING_TYPE}: it tells of nothing that happened.` } });
  const [event] = await reader.listEvents({ after: position - 1, limit: 1 });
  if (event?.position !== position) return undefined;
  const full = body({ type, at: event.at, data: { event: eventFacts(event), ...(await subjectOf(reader, event, accounts)) } });
  return Buffer.byteLength(full) <= MOST_BYTES ? full : body({ type, at: event.at, data: { event: eventFacts(event), truncated: true } });
}

function body({ type, at, data }: { readonly type: string; readonly at: number; readonly data: object }): string {
  return JSON.stringify({ type, timestamp: timestamp(at), data });
}

/** As it is when it is sent, which may be later than what the event tells. */
async function subjectOf(reader: LedgerReader, event: LedgerEvent, accounts: AccountGrant): Promise<object> {
  if (event.cancellationId === null) {
    // Of one account's row its endpoints are told, but not of the batch, which has rows of others.
    if (accounts !== 'all') return {};
    const batch = await reader.batch(event.batchId);
    return batch ? { batch: { ...toBatchView(batch), note: undefined } } : {};
  }
  const record = await reader.cancellation(event.cancellationId);
  return record ? { cancellation: cancellationFacts(record) } : {};
}

/** The view without what people wrote for themselves: notes never leave. */
function cancellationFacts(record: CancellationRecord): object {
  const { note: _note, remark: _remark, requesters, refusal, ...view } = toView(record);
  return {
    ...view,
    ...(refusal && { refusal: refusal.message.startsWith(DECIDED_NOT_STOPPED) ? { ...refusal, message: `${DECIDED_NOT_STOPPED}.` } : refusal }),
    requesters: requesters.slice(0, MOST_REQUESTERS).map(({ note: _theirs, ...requester }) => requester),
    requesterCount: requesters.length,
  };
}

function eventFacts(event: LedgerEvent): object {
  const { position, type, cancellationId, account, at, actor, from, to, data } = event;
  return {
    position,
    type,
    cancellation: cancellationId,
    batch: event.cancellationId === null ? event.batchId : null,
    account,
    at: timestamp(at),
    actor: actor.principal,
    channel: actor.channel,
    reason: reasonOf(event),
    from,
    to,
    data,
  };
}

/** Our own codes and the engine's sentences. What a person gave as a reason may be their note. */
function reasonOf({ reason, actor }: LedgerEvent): string | null {
  if (actor.principal === SYSTEM_ACTOR.principal) return reason;
  return REASON_CODES.find((code) => code === reason) ?? null;
}
