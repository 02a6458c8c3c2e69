import { TARGET_STATUSES, type Snapshot } from '@countermand/core/model';
import type { History, PastAttempt } from '@countermand/core/provider';
import fc from 'fast-check';
import { orderIn } from '../schemas/replies.ts';
import { toSnapshot } from '../snapshot.ts';
import { orderDocument } from './vendor-documents.ts';

export const READ_AT = '2026-11-20T10:00:00.000Z';

/** The snapshot of an order that every page would recognise, with what a test changes. */
export function snapshotOf(changes: Record<string, unknown> = {}): Snapshot {
  const found = orderIn(orderDocument(changes));
  if (found === undefined) throw new Error('The changes leave no order.');
  return toSnapshot(found.order, found.document, READ_AT);
}

export function attempt(outcome: PastAttempt['outcome'], messages: readonly string[] = []): PastAttempt {
  return { operation: 'cancel', startedAt: 0, outcome, evidence: { operation: 'cancel', at: READ_AT, messages } };
}

export function history(...attempts: readonly PastAttempt[]): History {
  return { attempts, observations: [] };
}

/** Any status word at all, the known ones often. */
export const anyWord = fc.oneof(
  fc.constantFrom('draft', 'new_order', 'on_hold', 'in_production', 'shipped', 'cancelled', 'canceled', 'rejected'),
  fc.constantFrom('CANCELLED', ' cancelled', 'cancelled ', 'cancel_requested', 'constructor', '__proto__', 'toString', 'true'),
  fc.string({ minLength: 1 }),
);

/** A snapshot as any plugin, also a wrong one, might have made it. */
export const anySnapshot: fc.Arbitrary<Snapshot> = fc
  .record({ status: fc.constantFrom(...TARGET_STATUSES), rawStatus: fc.dictionary(fc.string(), fc.option(fc.string())) })
  .map((made) => ({ ...snapshotOf(), ...made }));

export const anyHistory: fc.Arbitrary<History> = fc
  .array(
    fc.record({
      operation: fc.constantFrom('cancel', 'read', 'other'),
      startedAt: fc.nat(),
      outcome: fc.constantFrom('stopped', 'requested', 'held', 'refused', 'not_taken', 'ambiguous', 'lost', null),
      evidence: fc.option(fc.record({ operation: fc.constant('cancel'), at: fc.constant(READ_AT), messages: fc.array(fc.string()) })),
    }),
  )
  .map((attempts) => ({ attempts, observations: [] }));
