import type { Choices } from '@countermand/cancel-flow';

/** In the order in which they are offered. */
export const REASONS: readonly Choices['reason'][] = ['customer_request', 'fraud', 'payment_failed', 'out_of_stock', 'address_problem', 'duplicate', 'pricing_error', 'production_error', 'other'];
