import { CANCELLATION_STATES, isLiveState, LEGAL_MOVES, type CancellationState } from '@countermand/core/model';
import type { LedgerTransaction } from '@countermand/core';
import fc from 'fast-check';
import { aCancellation, anEvent, insert, nextId } from '../fixtures.ts';
import { eachWithLedger, type OpenFixture } from './fixture.ts';

type Step =
  | { readonly do: 'file'; readonly target: number; readonly state: CancellationState }
  | { readonly do: 'move'; readonly row: number; readonly to: CancellationState; readonly stale: boolean }
  | { readonly do: 'note'; readonly row: number };

const row = fc.nat(7);
const state = fc.constantFrom(...CANCELLATION_STATES);
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    fc.record({ do: fc.constant('file' as const), target: fc.nat(2), state: fc.constantFrom('queued' as const, 'scheduled' as const) }),
    fc.record({ do: fc.constant('move' as const), row, to: state, stale: fc.boolean() }),
    fc.record({ do: fc.constant('note' as const), row }),
  ),
  { maxLength: 40 },
);

interface Expected {
  readonly id: string;
  readonly target: number;
  state: CancellationState;
  version: number;
}

/** The rules in a few lines, beside the ledger that is held to them. */
class Model {
  readonly run = nextId('run');
  readonly rows: Expected[] = [];
  events = 0;

  async take(step: Step, transaction: LedgerTransaction): Promise<void> {
    if (step.do === 'file') return this.#file(step.target, step.state, transaction);
    const expected = this.rows[step.row];
    if (!expected) return;
    if (step.do === 'note') return this.#change(expected, {}, transaction);
    return this.#change(expected, step, transaction);
  }

  async #file(target: number, filedAs: CancellationState, transaction: LedgerTransaction): Promise<void> {
    const cancellation = aCancellation({ state: filedAs, target: { kind: 'order', id: `${this.run}-${target}` }, batch: this.run });
    const taken = this.rows.some((other) => other.target === target && isLiveState(other.state));
    const filing = insert(transaction, cancellation);
    if (taken) return expect(filing).rejects.toMatchObject({ name: 'DuplicateLiveTargetError' });
    await filing;
    this.rows.push({ id: cancellation.id, target, state: filedAs, version: 1 });
    this.events += 1;
  }

  async #change(expected: Expected, { to, stale }: { to?: CancellationState; stale?: boolean }, transaction: LedgerTransaction): Promise<void> {
    const seen = { id: expected.id, version: stale ? expected.version - 1 : expected.version };
    const next = to ?? expected.state;
    const changing = transaction.changeCancellation(seen, { state: to, remark: 'changed' }, anEvent(aCancellation({ id: expected.id })));
    if (stale) return expect(changing).resolves.toBeUndefined();
    const legal = next === expected.state || LEGAL_MOVES[expected.state].includes(next);
    if (!legal) return expect(changing).rejects.toMatchObject({ name: 'IllegalMoveError' });
    expect(await changing).toMatchObject({ state: next, version: expected.version + 1 });
    Object.assign(expected, { state: next, version: expected.version + 1 });
    this.events += 1;
  }
}

export function describeMoves(open: OpenFixture): void {
  const fixture = eachWithLedger(open);

  test('any run of changes leaves what the table of moves allows, and one event for each', async () => {
    const { ledger } = fixture();
    await fc.assert(
      fc.asyncProperty(steps, async (run) => {
        const model = new Model();
        const before = (await ledger.reader.listEvents({ after: 0, limit: 1_000_000 })).length;
        await ledger.transact(async (transaction) => {
          for (const step of run) await model.take(step, transaction);
        });
        for (const { id, state: expected, version } of model.rows) {
          expect((await ledger.reader.cancellation(id))?.cancellation).toMatchObject({ state: expected, version });
        }
        const after = (await ledger.reader.listEvents({ after: 0, limit: 1_000_000 })).length;
        expect(after - before).toBe(model.events);
      }),
      { numRuns: 60 },
    );
  });

  test('every move that the table does not list is refused, from every state to every state', async () => {
    const { ledger } = fixture();
    for (const from of CANCELLATION_STATES) {
      for (const to of CANCELLATION_STATES) {
        const cancellation = aCancellation({ state: from });
        const moved = await ledger.transact(async (transaction) => {
          await insert(transaction, cancellation);
          return transaction.changeCancellation(cancellation, { state: to }, anEvent(cancellation)).then((changed) => changed !== undefined, (error: unknown) => (error as Error).name);
        });
        expect([from, to, moved]).toEqual([from, to, from === to || LEGAL_MOVES[from].includes(to) ? true : 'IllegalMoveError']);
      }
    }
  });
}
