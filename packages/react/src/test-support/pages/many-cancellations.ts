import type { Cancellation } from '@countermand/client';

const STATES: readonly Cancellation['state'][] = ['scheduled', 'queued', 'sending', 'requested', 'unknown', 'needs_attention', 'cancelled', 'refused', 'failed', 'withdrawn'];

const START = Date.UTC(2026, 10, 22);

/** So many cancellations, newest first, of every state. */
export function manyCancellations(count: number): readonly Cancellation[] {
  return Array.from({ length: count }, (_each, index) => cancellationAt(count - 1 - index));
}

function cancellationAt(number: number): Cancellation {
  const at = new Date(START + number * 1_000).toISOString();
  const state = STATES[number % STATES.length] ?? 'queued';
  return {
    id: `can_${String(number).padStart(26, '0')}`,
    account: number % 3 === 0 ? 'acme' : 'us',
    provider: 'next-commerce',
    target: { kind: 'fulfillment_order', id: String(number) },
    reference: `acme:${number}`,
    orderNumber: `A-${number}`,
    state,
    reason: 'customer_request',
    note: null,
    providerStatus: { before: null, after: null },
    attempts: 1,
    requesters: [{ actor: `agent-${number % 17}`, channel: 'console', reason: 'customer_request', note: null, batch: null, requestedAt: at, withdrawnAt: null }],
    createdAt: at,
    updatedAt: at,
    warnings: [],
  };
}
