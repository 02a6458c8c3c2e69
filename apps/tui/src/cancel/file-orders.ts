import { randomUUID } from 'node:crypto';
import { RequestCancellation, type CancellationRequest } from '@countermand/core';
import type { CancellationView, Problem } from '@countermand/core/model';
import { localActor } from '../session/local-actor.ts';
import type { Session } from '../session/session.ts';
import type { NamedOrder } from './resolve-orders.ts';

export type FiledOrder =
  | { readonly kind: 'filed'; readonly order: NamedOrder; readonly view: CancellationView }
  | { readonly kind: 'problem'; readonly order: NamedOrder; readonly problem: Problem };

export interface Filing {
  readonly session: Session;
  readonly orders: readonly NamedOrder[];
  readonly requestFor: (order: NamedOrder) => CancellationRequest;
  readonly idempotencyKey: string | undefined;
  readonly signal: AbortSignal;
}

/** A route of its own: a key used here means nothing to the API, and the other way round. */
const ROUTE = 'cancel';

/** Records every order durably before any answer. One that cannot be recorded does not hold up the others. */
export async function fileOrders({ session, orders, requestFor, idempotencyKey, signal }: Filing): Promise<readonly FiledOrder[]> {
  const request = session.resolve(RequestCancellation);
  const actor = localActor();
  return Promise.all(
    orders.map(async (order): Promise<FiledOrder> => {
      const context = { actor, route: ROUTE, idempotencyKey: keyFor(order, orders.length, idempotencyKey) };
      const result = await request.execute(requestFor(order), context, signal);
      return result.ok ? { kind: 'filed', order, view: result.value.view } : { kind: 'problem', order, problem: result.problem };
    }),
  );
}

/** A key stands for one request: with several orders each has the given one and its own name. */
function keyFor(order: NamedOrder, count: number, given: string | undefined): string {
  if (given === undefined) return randomUUID();
  return count === 1 ? given : `${given} ${order.reference}`;
}
