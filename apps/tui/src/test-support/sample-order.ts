import type { FoundTarget, TargetReadingView } from '@countermand/core';

/** An order as its provider shows it, with everything a reading can hold. */
export function sampleReading(reference: string, more: Partial<TargetReadingView> = {}): TargetReadingView {
  const id = reference.split(':')[1] ?? reference;
  return {
    account: 'acme',
    provider: 'invented',
    reference,
    target: { kind: 'order', id },
    merchantNumber: `WILLOW-${id}`,
    status: 'in_production',
    rawStatus: { status: 'in_production' },
    eligibility: { answer: 'yes', why: 'It is in production.', until: '2026-03-02T09:01:05.000Z' },
    money: { total: { amount: '38.40', currency: 'USD' } },
    lines: [{ name: 'Mug', sku: 'MUG-1', quantity: '2' }],
    recipient: { name: 'Ann Lee', address: ['1 Elm Street', 'Springfield'], country: 'US' },
    actions: [],
    related: [{ role: 'order', target: { kind: 'parent', id: '77' }, status: 'open' }],
    readAt: '2026-03-02T08:59:48.000Z',
    providerData: {},
    ...more,
  };
}

export function sampleFound(reference: string, more: Partial<FoundTarget> = {}): FoundTarget {
  const [account = '', id = ''] = reference.split(':');
  return { account, provider: 'invented', reference, target: { kind: 'order', id }, merchantNumber: `WILLOW-${id}`, status: 'open', summary: 'Mug', exact: false, ...more };
}
