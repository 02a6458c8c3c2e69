import type { TargetKind } from '@countermand/core/provider';
import { parseIntegerId } from '@countermand/provider-kit';
import { FULFILLMENT_ORDER, ORDER } from './kinds.ts';
import { parseOrderNumber } from './order-number.ts';

/** A fulfilment order's id is "a unique integer value" (path parameter id); 0 is one. */
export const TARGET_KINDS: readonly TargetKind[] = [
  { kind: FULFILLMENT_ORDER, label: 'fulfilment order', default: true, parseId: parseIntegerId },
  { kind: ORDER, label: "customer's order", parseId: parseOrderNumber },
];
