import type { Attempt } from '@countermand/core/model';
import type { Parts } from './plant.ts';

interface Transaction {
  attemptsOf(id: string): Promise<readonly Attempt[]>;
  finishAttempt(attempt: Attempt, finish: object, event: unknown): Promise<void>;
}

interface Context {
  readonly services: { readonly clock: { now(): number } };
  readonly lane: { transact(work: (transaction: Transaction) => Promise<unknown>): Promise<unknown> };
}

type Row = { readonly id: string };
type Apply = (context: Context, transaction: Transaction, cancellation: Row, change: unknown) => Promise<unknown>;
type Commit = (context: Context, cancellation: Row, change: unknown) => Promise<unknown>;
type Tell = (type: string, about: Attempt, at: number, more: object) => unknown;

/** As if the write had not left. */
export function backToTheQueue({ applyChange }: Parts, { engineEvent }: Parts) {
  return (context: Context, cancellation: Row) =>
    context.lane.transact(async (transaction) => {
      const now = context.services.clock.now();
      for (const attempt of await transaction.attemptsOf(cancellation.id)) {
        if (attempt.outcome !== null) continue;
        const finish = { finishedAt: now, outcome: 'not_taken', evidence: null, resolved: true, landsBefore: now };
        await transaction.finishAttempt(attempt, finish, (engineEvent as Tell)('attempt.finished', attempt, now, { data: { attempt: attempt.id } }));
      }
      await (applyChange as Apply)(context, transaction, cancellation, { change: { state: 'queued', nextActionAt: now }, why: 'Again.' });
    });
}

/** As if it were none of our business. */
export function forgotten({ commitChange }: Parts) {
  return (context: Context, cancellation: Row) => (commitChange as Commit)(context, cancellation, { change: { nextActionAt: null }, why: 'Gone.' });
}
