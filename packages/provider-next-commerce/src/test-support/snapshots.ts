import type { Snapshot } from '@countermand/core/model';
import type { History, PastAttempt } from '@countermand/core/provider';
import type { Closure } from '../decide/closure.ts';
import { fulfillmentOrderSchema } from '../schemas/fulfillment-order.ts';
import { orderSchema } from '../schemas/order.ts';
import { fulfillmentOrderSnapshot } from '../snapshot/fulfillment-order-snapshot.ts';
import { orderSnapshot } from '../snapshot/order-snapshot.ts';
import { ANSWERED_AT } from './exchanges.ts';
import { fulfillmentOrderDocument, orderDocument } from './vendor-documents.ts';

/** The snapshot of a fulfilment order with what a test changes. */
export function snapshotOf(changes: Record<string, unknown> = {}, closure?: Closure): Snapshot {
  const document = fulfillmentOrderDocument(changes);
  return fulfillmentOrderSnapshot({ order: fulfillmentOrderSchema.parse(document), document, readAt: ANSWERED_AT, ...(closure && { closure }) });
}

export function orderSnapshotOf(changes: Record<string, unknown> = {}): Snapshot {
  const document = orderDocument(changes);
  return orderSnapshot({ order: orderSchema.parse(document), document, readAt: ANSWERED_AT, fulfillmentOrders: [] });
}

/** When the attempts of tests began. The documents were last changed an hour earlier. */
export const STARTED_AT = Date.parse(ANSWERED_AT);

export function attempt(operation: string, outcome: PastAttempt['outcome'], more: Partial<PastAttempt> = {}): PastAttempt {
  return { operation, startedAt: STARTED_AT, outcome, evidence: null, ...more };
}

export function history(...attempts: readonly PastAttempt[]): History {
  return { attempts, observations: [] };
}

/** The status words seen so many seconds after (or before) the attempts began. */
export function seen(status: string, requestStatus: string | null, seconds: number): History['observations'][number] {
  return { rawStatus: { status, request_status: requestStatus }, seenAt: STARTED_AT + seconds * 1000 };
}
