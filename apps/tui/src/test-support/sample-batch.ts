import type { BatchView } from '@countermand/core/model';

/** A batch under way, with everything a view can hold. */
export const SAMPLE_BATCH: BatchView = {
  id: 'bat_01M802M4APA16S7JWX3YFEAF2K',
  state: 'running',
  name: 'orders.csv',
  reason: 'fraud',
  note: 'ring',
  options: {},
  actor: 'local:alice',
  channel: 'cli',
  rows: { total: 100_000, accepted: 99_950, invalid: 48, duplicate: 2 },
  progress: {
    items: { waiting: 98_705, filed: 1_242, invalid: 48, duplicate: 2, failed: 3, withdrawn: 0 },
    cancellations: { scheduled: 0, queued: 40, sending: 2, requested: 0, unknown: 0, needs_attention: 0, cancelled: 1_190, refused: 10, failed: 0, withdrawn: 0 },
    ratePerSecond: 3.94,
    accounts: [{ account: 'acme', waiting: 98_705, unsent: 40, underWay: 2 }],
  },
  finishBy: '2026-03-02T16:01:00.000Z',
  createdAt: '2026-03-02T08:50:00.000Z',
};
