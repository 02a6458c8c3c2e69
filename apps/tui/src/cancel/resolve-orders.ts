import type { ServiceProblem } from '../service/answer.ts';
import type { Service } from '../service/service.ts';

/** An order that is to be stopped. */
export interface NamedOrder {
  /** As it was written; a merchant number stays one, so that it is checked again when it is filed. */
  readonly written: string;
  /** The canonical reference. */
  readonly reference: string;
  readonly account: string;
}

export interface NamedOrders {
  /** Each order once, whatever ways it was named in. */
  readonly orders: readonly NamedOrder[];
  readonly problems: readonly { readonly written: string; readonly problem: ServiceProblem }[];
}

/** Finds out which orders are meant. Only merchant numbers need the provider; nothing is filed. */
export async function resolveOrders(service: Pick<Service, 'resolveReference'>, references: readonly string[], signal: AbortSignal): Promise<NamedOrders> {
  const resolved = await Promise.all(references.map(async (written) => ({ written, answer: await service.resolveReference(written, signal) })));
  const orders = new Map<string, NamedOrder>();
  const problems: { written: string; problem: ServiceProblem }[] = [];
  for (const { written, answer } of resolved) {
    if (!answer.ok) problems.push({ written, problem: answer.problem });
    else if (!orders.has(answer.value.reference)) {
      const { reference, account } = answer.value;
      orders.set(reference, { written, reference, account });
    }
  }
  return { orders: [...orders.values()], problems };
}
