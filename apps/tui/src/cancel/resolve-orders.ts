import { ResolveReference } from '@countermand/core';
import type { Problem } from '@countermand/core/model';
import type { Session } from '../session/session.ts';

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
  readonly problems: readonly { readonly written: string; readonly problem: Problem }[];
}

/** Finds out which orders are meant. Only merchant numbers need the provider; nothing is filed. */
export async function resolveOrders(session: Session, references: readonly string[], signal: AbortSignal): Promise<NamedOrders> {
  const resolver = session.resolve(ResolveReference);
  const resolved = await Promise.all(references.map(async (written) => ({ written, result: await resolver.execute(written, { signal }) })));
  const orders = new Map<string, NamedOrder>();
  const problems: { written: string; problem: Problem }[] = [];
  for (const { written, result } of resolved) {
    if (!result.ok) problems.push({ written, problem: result.problem });
    else if (!orders.has(result.value.reference)) {
      orders.set(result.value.reference, { written, reference: result.value.reference, account: result.value.account.id });
    }
  }
  return { orders: [...orders.values()], problems };
}
