import type { BatchRequest, Transport } from '@countermand/client';
import { batches } from '@countermand/client/groups';
import type { Filing, Intent, OrderPreview } from '@countermand/cancel-flow';
import { fileOne } from './file-one.ts';
import type { FilingWay } from './filing-way.ts';

/** The most orders that one preview takes. */
const MOST_PREVIEWS = 100;

/** One order becomes a cancellation, several a batch. */
export function fileAny(transport: Transport): FilingWay {
  const [one, calls] = [fileOne(transport), batches(transport)];
  return {
    preview: async (draft, signal) => {
      const previews: OrderPreview[] = [];
      for (let first = 0; first < draft.orders.length; first += MOST_PREVIEWS) {
        previews.push(...(await one.preview({ ...draft, orders: draft.orders.slice(first, first + MOST_PREVIEWS) }, signal)));
      }
      return previews;
    },
    file: async (intent, signal) => {
      if (intent.orders.length === 1) return one.file(intent, signal);
      const { key, orders, choices } = intent;
      const { reason, note, options } = choices;
      const items = orders.map(({ reference, orderNumber }): BatchRequest['items'][number] => ({ reference, ...(orderNumber !== undefined && { expect: { orderNumber } }) }));
      const batch = await calls.file({ name: batchName(intent), reason, ...(note !== null && { note }), options, items }, { idempotencyKey: key, signal });
      return filingOf(batch.id, intent);
    },
    look: async (intent, signal) => {
      if (intent.orders.length === 1) return one.look(intent, signal);
      const { items } = await calls.list({ limit: 50 }, { signal });
      const found = items.find(({ name }) => name === batchName(intent));
      return found ? filingOf(found.id, intent) : null;
    },
    updates: async function* (filing, signal) {
      if (filing.batch === undefined) {
        yield* one.updates(filing, signal);
        return;
      }
      for await (const { reference, cancellation, problem } of calls.items(filing.batch, { limit: 500 }, { signal })) {
        if (cancellation) yield { asked: reference, cancellation };
        else if (problem) yield { asked: reference, problem: { code: problem.code, detail: problem.message } };
      }
    },
  };
}

/** Tells a batch of a page from others, for whoever looks whether it arrived. */
function batchName({ key, orders }: Intent): string {
  return `${orders.length} orders · ${key.slice(0, 8)}`;
}

function filingOf(batch: string, { orders }: Intent): Filing {
  return { batch, orders: orders.map(({ reference }) => ({ asked: reference, cancellation: null, problem: null })) };
}
