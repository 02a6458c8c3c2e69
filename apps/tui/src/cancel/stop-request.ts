import { parseCancellationRequest, type CancellationRequest } from '@countermand/core';
import { valueOf } from '../cli/problem-error.ts';

/** The flags that say how an order is to be stopped; those of `preview` too. */
export interface StopFlags {
  readonly reason?: string;
  readonly note?: string;
  readonly refund?: boolean;
  readonly notifyCustomer?: boolean;
  readonly message?: string;
  readonly strategy?: string;
  readonly onReplacement?: string;
  readonly sendAfter?: string;
  readonly expectOrder?: string;
}

/** The flags as the body that every face sends, parsed where every face's is: all understand the same. */
export function stopRequest(reference: string, flags: StopFlags): CancellationRequest {
  const { reason, note, sendAfter, expectOrder, refund, notifyCustomer, message, strategy, onReplacement } = flags;
  const options = { refund, notifyCustomer, message, strategy, onReplacement };
  return valueOf(
    parseCancellationRequest(
      given({ reference, reason, note, sendAfter, options: given(options), expect: expectOrder === undefined ? undefined : { orderNumber: expectOrder } }),
    ),
  );
}

/** Only what was given: a flag that was left out is no option. */
function given(values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
