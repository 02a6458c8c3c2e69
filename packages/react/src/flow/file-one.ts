import type { Cancellation, Transport } from '@countermand/client';
import { createPreviews, fileCancellation, listCancellations, readCancellation } from '@countermand/client/groups';
import type { Filing } from '@countermand/cancel-flow';
import type { FilingWay } from './filing-way.ts';

/** One order becomes a cancellation. */
export function fileOne(transport: Transport): FilingWay {
  const file: FilingWay['file'] = async ({ key, orders: [order], choices: { reason, note, options } }, signal) => {
    const { reference, orderNumber } = order ?? NONE;
    const request = { reference, reason, note: note ?? undefined, options, expect: orderNumber === undefined ? undefined : { orderNumber } };
    return filingOf(reference, await fileCancellation(transport, request, { idempotencyKey: key, signal }));
  };
  return {
    file,
    preview: ({ orders, choices: { reason, options } }, signal) => createPreviews(transport, { references: [...orders], reason, options }, { signal }),
    // A live stop may be somebody else's, who takes it back: under its key the request that was confirmed is found again there, or joins.
    look: async (intent, signal) => {
      const { reference } = intent.orders[0] ?? NONE;
      const { items } = await listCancellations(transport, { reference, limit: 1 }, { signal });
      const [latest] = items;
      return latest && latest.settledAt === undefined ? file(intent, signal) : null;
    },
    updates: async function* ({ orders }, signal) {
      for (const { asked, cancellation } of orders) if (cancellation) yield { asked, cancellation: await readCancellation(transport, cancellation.id, { signal }) };
    },
  };
}

/** An intent has at least one order; the server refuses this one. */
const NONE: { readonly reference: string; readonly orderNumber?: string } = { reference: '' };

function filingOf(asked: string, cancellation: Cancellation): Filing {
  return { orders: [{ asked, cancellation, problem: null }] };
}
