import type { BatchRequest } from '@countermand/client';
import type { batches } from '@countermand/client/groups';
import type { Filing, Intent, OrderPreview, OrderUpdate } from '@countermand/cancel-flow';
import type { FilingWay } from './filing-way.ts';
import { withdrawSeveral } from './withdraw-several.ts';

/** So many orders are looked at beforehand; the others are read before they are stopped, and what a provider allows is kept for that. */
const MOST_LOOKED_AT = 25;

/** In one call: a provider may allow two reads in a second. */
const LOOKED_AT_ONCE = 10;

/** For one call, milliseconds. */
const LOOK_MS = 20_000;

/** Several orders become a batch. It is given all that it needs, so that what loads it on demand shares no code with it. */
export function fileSeveral(one: FilingWay, calls: ReturnType<typeof batches>, withdrawOne: (id: string, signal: AbortSignal) => Promise<OrderUpdate>): FilingWay {
  return {
    preview: async (draft, signal) => {
      const previews: OrderPreview[] = [];
      const looked = draft.orders.slice(0, MOST_LOOKED_AT);
      for (let first = 0; first < looked.length; first += LOOKED_AT_ONCE) {
        const orders = looked.slice(first, first + LOOKED_AT_ONCE);
        previews.push(...(await one.preview({ ...draft, orders }, AbortSignal.any([signal, AbortSignal.timeout(LOOK_MS)]))));
      }
      return [...previews, ...draft.orders.slice(MOST_LOOKED_AT).map(unread)];
    },
    file: async (intent, signal) => {
      const { key, orders, choices } = intent;
      const { reason, note, options } = choices;
      const items = orders.map(({ reference, orderNumber }): BatchRequest['items'][number] => ({ reference, ...(orderNumber !== undefined && { expect: { orderNumber } }) }));
      const batch = await calls.file({ name: batchName(intent), reason, ...(note !== null && { note }), options, items }, { idempotencyKey: key, signal });
      return filingOf(batch.id, intent);
    },
    look: async (intent, signal) => {
      const { items } = await calls.list({ limit: 50 }, { signal });
      const found = items.find(({ name }) => name === batchName(intent));
      return found ? filingOf(found.id, intent) : null;
    },
    withdraw: (ids, signal) => withdrawSeveral((id) => withdrawOne(id, signal), ids, signal),
    updates: async function* ({ batch = '', orders }, signal) {
      for await (const { line, reference, cancellation, problem } of calls.items(batch, { limit: 500 }, { signal })) {
        // What nobody looked at beforehand may be called otherwise than it was asked for.
        const asked = orders[line - 1]?.asked ?? reference;
        if (cancellation) yield { asked, cancellation };
        else if (problem) yield { asked, problem: { code: problem.code, detail: problem.message } };
      }
    },
  };
}

function unread(asked: string): OrderPreview {
  return { asked, reference: asked, unread: true, plan: { kind: 'send', why: '', effects: [] }, problems: [] };
}

/** Tells a batch of a page from others, for whoever looks whether it arrived. */
function batchName({ key, orders }: Intent): string {
  return `${orders.length} orders · ${key.slice(0, 8)}`;
}

function filingOf(batch: string, { orders }: Intent): Filing {
  return { batch, orders: orders.map(({ reference }) => ({ asked: reference, cancellation: null, problem: null })) };
}
