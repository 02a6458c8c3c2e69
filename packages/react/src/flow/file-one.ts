import type { Cancellation, Transport } from '@countermand/client';
import { fileCancellation, listCancellations, previews, readCancellation } from '@countermand/client/groups';
import type { Filing } from '@countermand/cancel-flow';
import type { FilingWay } from './filing-way.ts';

/** One order becomes a cancellation. */
export function fileOne(transport: Transport): FilingWay {
  return {
    preview: ({ orders, choices: { reason, options } }, signal) => previews(transport).create({ references: [...orders], reason, options }, { signal }),
    file: async ({ key, orders: [order], choices: { reason, note, options } }, signal) => {
      const { reference, orderNumber } = order ?? NONE;
      const request = { reference, reason, note: note ?? undefined, options, expect: orderNumber === undefined ? undefined : { orderNumber } };
      return filingOf(reference, await fileCancellation(transport, request, { idempotencyKey: key, signal }));
    },
    // A live stop of the order is what the intent would have joined.
    look: async ({ orders: [order] }, signal) => {
      const { reference } = order ?? NONE;
      const { items } = await listCancellations(transport, { reference, limit: 1 }, { signal });
      const [latest] = items;
      return latest && latest.settledAt === undefined ? filingOf(reference, latest) : null;
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
