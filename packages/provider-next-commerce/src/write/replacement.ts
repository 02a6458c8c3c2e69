import type { Replacement } from '@countermand/core/provider';
import { redact } from '@countermand/provider-kit';
import type { FulfillmentOrder } from '../schemas/fulfillment-order.ts';
import { FULFILLMENT_ORDER } from '../targets/kinds.ts';
import { fulfillmentOrderStatus } from '../vocabulary.ts';

/** A fulfilment order that took another one's place, and whether it can be kept from going out. */
export function replacementFrom({ id, status }: Pick<FulfillmentOrder, 'id' | 'status'>): Replacement {
  return { target: { kind: FULFILLMENT_ORDER, id }, status: status && redact(status), hold: holdFor(status) };
}

function holdFor(status: string | null): Replacement['hold'] {
  switch (fulfillmentOrderStatus(status)) {
    case 'open':
      return 'needed';
    case 'on_hold':
      return 'held';
    case 'not_required':
    case 'canceled':
    case 'closed':
      return 'not_needed';
    // Only an open one can be held.
    case 'processing':
    case 'incomplete':
    case 'absent':
    case 'unknown':
      return 'impossible';
  }
}
