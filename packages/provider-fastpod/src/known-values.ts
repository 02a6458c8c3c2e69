import type { Snapshot } from '@countermand/core/model';
import type { ProviderLogger } from '@countermand/core/provider';
import { lenientText, redact } from '@countermand/provider-kit';

/** What FastPod documents for the fields it documents values of (List Orders, Query Params), beside `order_status`. */
const KNOWN_VALUES: Readonly<Record<string, readonly string[]>> = {
  order_type: ['1', '2'],
  shipping_method: ['1', '2', '3', '4'],
  payment_method: ['cash', 'point'],
  payment_status: ['paid', 'unpaid'],
};

/** Tells the log of every value in an order that FastPod does not document: it is kept, and proves nothing. */
export function reportUnknownValues({ status, rawStatus, providerData }: Snapshot, logger: ProviderLogger): void {
  if (status === 'unknown') logger.unknownValue('order_status', redact(rawStatus['order_status'] ?? ''));
  for (const [field, known] of Object.entries(KNOWN_VALUES)) {
    const value = lenientText.parse(providerData[field]);
    if (value !== null && !known.includes(value)) logger.unknownValue(field, redact(value));
  }
}
