import type { CancellationView } from '@countermand/core/model';

/** A stopped order with everything a view can hold. */
export const SAMPLE_VIEW: CancellationView = {
  id: 'can_01M802M4APA16S7JWX3YFEAF2K',
  account: 'acme',
  provider: 'invented',
  target: { kind: 'order', id: '123' },
  reference: 'acme:123',
  orderNumber: 'WILLOW-1',
  state: 'cancelled',
  reason: 'customer_request',
  note: 'called twice',
  remark: 'seen at the factory',
  confirmedBy: 'response',
  replacement: { target: { kind: 'order', id: '124' }, status: 'on_hold', hold: 'held' },
  providerStatus: { before: 'open', after: 'stopped' },
  attempts: 1,
  requesters: [],
  joined: true,
  createdAt: '2026-03-02T09:00:00.000Z',
  updatedAt: '2026-03-02T09:00:01.000Z',
  settledAt: '2026-03-02T09:00:01.000Z',
  warnings: [{ code: 'contradicted_after_end', message: 'it shipped after all' }],
};
