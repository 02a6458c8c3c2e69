import { randomUUID } from 'node:crypto';
import type { CancellationRequest } from '@countermand/core';
import type { CancellationView } from '@countermand/core/model';
import type { ServiceProblem } from '../service/answer.ts';
import type { Service } from '../service/service.ts';
import type { NamedOrder } from './resolve-orders.ts';

export type FiledOrder =
  | { readonly kind: 'filed'; readonly order: NamedOrder; readonly view: CancellationView }
  | { readonly kind: 'problem'; readonly order: NamedOrder; readonly problem: ServiceProblem };

export interface Filing {
  readonly service: Pick<Service, 'file'>;
  readonly orders: readonly NamedOrder[];
  readonly requestFor: (order: NamedOrder) => CancellationRequest;
  readonly idempotencyKey: string | undefined;
  readonly signal: AbortSignal;
}

/** Records every order durably before any answer. One that cannot be recorded does not hold up the others. */
export async function fileOrders({ service, orders, requestFor, idempotencyKey, signal }: Filing): Promise<readonly FiledOrder[]> {
  return Promise.all(
    orders.map(async (order): Promise<FiledOrder> => {
      const answer = await service.file(requestFor(order), keyFor(order, orders.length, idempotencyKey), signal);
      return answer.ok ? { kind: 'filed', order, view: answer.value.view } : { kind: 'problem', order, problem: answer.problem };
    }),
  );
}

/** A key stands for one request: with several orders each has the given one and its own name. */
function keyFor(order: NamedOrder, count: number, given: string | undefined): string {
  if (given === undefined) return randomUUID();
  return count === 1 ? given : `${given} ${order.reference}`;
}
