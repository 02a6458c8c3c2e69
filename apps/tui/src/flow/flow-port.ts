import type { CancelFlowPort } from '@countermand/cancel-flow';
import { isViewAtRest } from '../view/at-rest.ts';
import { fileIntent } from './file-intent.ts';
import type { FlowParts } from './flow-parts.ts';
import { followFiling } from './follow-filing.ts';
import { lookForIntent } from './look-for-intent.ts';
import { previewOrders } from './preview-orders.ts';
import { withdrawOrders } from './withdraw-orders.ts';

/** The confirm-and-stop flow on a service, for every face of the terminal. One port for each flow. */
export function createFlowPort(parts: FlowParts): CancelFlowPort {
  const { service, now } = parts;
  /** When each intent was sent for the first time. */
  const sentAt = new Map<string, number>();
  const doubted = new Set<string>();
  return {
    preview: (draft, signal) => previewOrders(parts, draft, signal),
    file: (intent, signal) => {
      if (!sentAt.has(intent.key)) sentAt.set(intent.key, now());
      return fileIntent({ ...parts, doubted }, intent, signal);
    },
    look: async (intent, signal) => {
      const looked = await lookForIntent(parts, intent, { since: sentAt.get(intent.key) ?? now(), signal });
      if (looked.kind === 'done') for (const { cancellation } of looked.value?.orders ?? []) if (cancellation) parts.onFiled?.(cancellation);
      return looked;
    },
    follow: (filing, onUpdate, signal) => {
      // Also what was found to be under way: whoever began it may be gone, and a person wants it stopped now.
      for (const { cancellation } of filing.orders) if (cancellation && !isViewAtRest(cancellation)) parts.onFiled?.(cancellation);
      return followFiling(parts, { filing, onUpdate, signal });
    },
    withdraw: (ids) => withdrawOrders(service, ids),
    // A key is not renewed from here: it works again, or it does not.
    renewSession: async (signal) => {
      const asked = await service.accounts(signal);
      return asked.ok ? { kind: 'done', value: undefined } : { kind: 'problem', problem: asked.problem };
    },
  };
}
