import type { CancellationView } from '@countermand/core/model';
import type { OrderPreview } from '../machine/preview.ts';
import type { TrackedOrder } from '../machine/tracked-order.ts';

const BEGIN = Date.parse('2026-03-01T10:00:00.000Z');

/** RFC 3339, so many seconds after the samples begin. */
export function second(count: number): string {
  return new Date(BEGIN + count * 1_000).toISOString();
}

export function view(state: CancellationView['state'], more: Partial<CancellationView> = {}): CancellationView {
  return {
    id: 'can_1',
    account: 'shop',
    provider: 'factory',
    target: { kind: 'order', id: '1' },
    reference: 'shop:1',
    state,
    reason: 'customer_request',
    note: null,
    providerStatus: { before: null, after: null },
    attempts: 0,
    requesters: [],
    createdAt: second(0),
    updatedAt: second(0),
    warnings: [],
    ...more,
  };
}

export function preview(more: Partial<OrderPreview> = {}): OrderPreview {
  return {
    asked: 'shop:1',
    account: 'shop',
    provider: 'factory',
    reference: 'shop:1',
    target: { kind: 'order', id: '1' },
    eligibility: { answer: 'yes', why: 'It is in production.' },
    plan: { kind: 'send', why: 'It is open.', effects: [{ name: 'stops_fulfilment', happens: 'yes', text: 'The work stops.' }] },
    problems: [],
    ...more,
  };
}

export function previewOf(asked: string, more: Partial<OrderPreview> = {}): OrderPreview {
  return preview({ asked, reference: asked, ...more });
}

export function tracked(cancellation: CancellationView): TrackedOrder {
  return { asked: cancellation.reference, cancellation, problem: null };
}
