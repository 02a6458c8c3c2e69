import type { Preview, ProviderSummary } from '@countermand/core';
import type { CancellationView } from '@countermand/core/model';
import { SAMPLE_VIEW } from './sample-view.ts';

/** An order that can be stopped, as a preview shows it. */
export function samplePreview(reference: string, more: Partial<Preview> = {}): Preview {
  const id = reference.split(':')[1] ?? reference;
  return {
    asked: reference,
    account: 'acme',
    provider: 'invented',
    reference,
    target: { kind: 'order', id },
    orderNumber: `WILLOW-${id}`,
    eligibility: { answer: 'yes', why: 'It is in production.' },
    plan: { kind: 'send', operation: 'cancel', why: 'It is open.', effects: [{ name: 'stops_fulfilment', happens: 'yes', text: 'The work stops.' }, { name: 'refund', happens: 'no', text: 'No money is returned.' }] },
    problems: [],
    ...more,
  };
}

/** A stop as it stands, without an end. */
export function sampleStop(reference: string, more: Partial<CancellationView> = {}): CancellationView {
  const id = (reference.split(':')[1] ?? '').padStart(26, '0');
  const { confirmedBy: _confirmed, replacement: _replacement, settledAt: _settled, remark: _remark, joined: _joined, ...same } = SAMPLE_VIEW;
  return { ...same, id: `can_${id}`, reference, state: 'queued', attempts: 0, warnings: [], providerStatus: { before: null, after: null }, ...more };
}

/** A provider whose orders have the options `refund` and `notifyCustomer`. */
export const SAMPLE_PROVIDER = {
  id: 'invented',
  operations: [{ purpose: 'stop', target: 'order', options: { refund: {}, notifyCustomer: {} } }],
} as unknown as ProviderSummary;
