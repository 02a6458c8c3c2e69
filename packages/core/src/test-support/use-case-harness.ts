import type { LedgerEvent } from '../model/event.ts';
import type { Problem, Result } from '../model/problem.ts';
import type { CancellationRecord } from '../model/view.ts';
import type { CancellationChange } from '../ports/ledger.ts';
import type { CancellationRequest } from '../use-cases/cancellation-request.ts';
import type { RequestContext } from '../use-cases/intake.ts';
import { RequestCancellation, type RequestedCancellation } from '../use-cases/request-cancellation.ts';
import { ALICE, anEvent } from './records.ts';
import { createTestCore, fakeAccount, type TestCore, type TestCoreParts } from './test-core.ts';

export const ROUTE = 'POST /v1/cancellations';

export interface UseCaseHarness extends TestCore {
  /** Files a request of `acme:7` by Alice under a key of its own, with whatever a test changes. */
  request(changes?: Partial<CancellationRequest>, context?: Partial<RequestContext>): Promise<Result<RequestedCancellation>>;
  record(id: string): Promise<CancellationRecord>;
  /** Moves a cancellation as the engine would. */
  change(id: string, change: CancellationChange): Promise<CancellationRecord>;
  events(cancellationId?: string): Promise<readonly LedgerEvent[]>;
}

/** Accounts: `acme` and its twin `acme-too` (one store), `blind` without search, `other` with another store. */
export function createUseCaseHarness(parts: TestCoreParts = {}): UseCaseHarness {
  const accounts = [fakeAccount('acme'), fakeAccount('acme-too'), fakeAccount('blind', { search: false, store: 'blind' }), fakeAccount('other', { store: 'other' })];
  const core = createTestCore({ accounts, ...parts });
  let keys = 0;
  const record = async (id: string) => {
    const found = await core.ledger.reader.cancellation(id);
    if (found === undefined) throw new Error(`There is no ${id}.`);
    return found;
  };
  return {
    ...core,
    record,
    request: (changes = {}, context = {}) => {
      const request = { reason: 'customer_request' as const, ...(changes.account === undefined && { reference: 'acme:7' }), ...changes };
      return core.container
        .resolve(RequestCancellation)
        .execute(request, { actor: ALICE, idempotencyKey: `key-${++keys}`, route: ROUTE, ...context });
    },
    change: async (id, change) => {
      const { cancellation } = await record(id);
      const event = anEvent({ cancellationId: id, type: 'cancellation.state_changed' });
      await core.ledger.transact((transaction) => transaction.changeCancellation(cancellation, change, event));
      return record(id);
    },
    events: (cancellationId) => core.ledger.reader.listEvents({ after: 0, limit: 1_000, ...(cancellationId !== undefined && { cancellationId }) }),
  };
}

export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.problem.code}: ${result.problem.detail}`);
  return result.value;
}

export function problemOf(result: Result<unknown>): Problem {
  if (result.ok) throw new Error('It succeeded.');
  return result.problem;
}
