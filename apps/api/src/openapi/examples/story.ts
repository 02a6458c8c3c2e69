/**
 * The one story that all examples tell: a shop's order 10001 is stopped because of a chargeback, its replacement is held;
 * on the same morning two more orders and a slip of the pen are stopped as a batch.
 */
export const STORY = {
  account: 'acme',
  provider: 'example-commerce',
  kind: 'fulfillment_order',
  reference: 'acme:1001',
  replacement: { kind: 'fulfillment_order', id: '1208' },
  cancellation: 'can_01M803AXVVQ8XKYW1F5GRR6HJ0',
  scheduled: 'can_01M803N2C4SZ1V9QH7B5T0XKEA',
  stuck: 'can_01M803QW9D3GJ6M4R8YFP2TNVC',
  batch: 'bat_01M802M4APA16S7JWX3YFEAF2K',
  readyBatch: 'bat_01M802P6T8K2D4NRA9QZXW3CVB',
  runningBatch: 'bat_01M802PB6Y3HV5E7MJ8G4RSZ0D',
  failedBatch: 'bat_01M802QK9V3M5C7D1G2ZRNX8TA',
  retriedBatch: 'bat_01M802R7F1X5ZQK8C3H6WJ9T2M',
  key: 'key_01M7ZZ4E5B8WQ2JXK6T9RHVC3D',
  actor: 'key:key_01M7ZZ4E5B8WQ2JXK6T9RHVC3D',
  idempotencyKey: 'ticket-8841',
} as const;

/** An instant of the story's morning. */
export function at(clock: `${number}:${number}:${number}.${number}`): string {
  return `2026-11-23T${clock}Z`;
}
