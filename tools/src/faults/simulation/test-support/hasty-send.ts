import type { Parts } from './plant.ts';

interface Context {
  readonly account: unknown;
  readonly signal: AbortSignal;
  readonly services: { readonly budget: { prepare(account: unknown, urgency: unknown, signal: AbortSignal): Promise<{ over(): void } | undefined> } };
  readonly lane: { transact(work: (transaction: { insertAttempt(...parameters: readonly unknown[]): Promise<void> }) => Promise<boolean>): Promise<boolean> };
}

interface Row {
  readonly id: string;
  readonly version: number;
  readonly attempts: number;
  readonly writes: number;
  readonly target: unknown;
  readonly origin: unknown;
}

type Any = (...parameters: readonly unknown[]) => Promise<unknown>;

/** `send` with the write and its attempt the wrong way round. */
export function hastySend(attempts: Parts, context: Parts, outcomes: Parts) {
  const { newAttempt, startedEvent, writeOnce } = attempts as unknown as Readonly<Record<string, Any>>;
  const { applyChange } = context as unknown as Readonly<Record<string, Any>>;
  const { recordOutcome } = outcomes as unknown as Readonly<Record<string, Any>>;
  return async (held: Context, cancellation: Row, { operation, urgency }: { readonly operation: string; readonly urgency: unknown }): Promise<string> => {
    const departure = await held.services.budget.prepare(held.account, urgency, held.signal);
    if (departure === undefined) return 'not_now';
    const { id, target, version } = cancellation;
    const attempt = newAttempt!(held, { cancellationId: id, followUpId: null, target, operation, number: cancellation.attempts + 1 });
    const write = await writeOnce!(held, attempt, { options: { reasonLabel: 'none' }, departure });
    const change = { state: 'sending', attempts: cancellation.attempts + 1, writes: cancellation.writes + 1 };
    const isMoved = await held.lane.transact(async (transaction) => {
      if (!(await applyChange!(held, transaction, cancellation, { change, why: 'Sent.' }))) return false;
      await transaction.insertAttempt(attempt, JSON.stringify(target), startedEvent!(attempt));
      return true;
    });
    if (isMoved) await recordOutcome!(held, { ...cancellation, ...change, version: version + 1 }, { attempt, ...(write as object) });
    return 'sent';
  };
}
