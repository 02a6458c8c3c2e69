import type { Ledger, LedgerTransaction } from '@countermand/core';
import { DuplicateLiveTargetError } from '@countermand/core/errors';
import { canMove, CANCELLATION_STATES, type Batch, type Cancellation } from '@countermand/core/model';
import fc from 'fast-check';
import { aBatch, aBatchEvent, aBatchItem, insertBatch } from './batch-fixtures.ts';
import { aCancellation, aFollowUp, anAttempt, anEvent, aRequester, keyOf, START } from './fixtures.ts';

const KINDS = ['file', 'join', 'change', 'attempt', 'finish', 'resolve', 'withdraw', 'claim', 'look', 'slot', 'block', 'key', 'hold', 'held', 'owed', 'row', 'badRow', 'batch', 'list', 'fail'] as const;

/** One step of a change: what it does, and to which of a few things. */
export interface Step {
  readonly kind: (typeof KINDS)[number];
  readonly thing: number;
  readonly choice: number;
}

export interface RandomWork {
  readonly steps: readonly Step[];
}

const step: fc.Arbitrary<Step> = fc.record({ kind: fc.constantFrom(...KINDS), thing: fc.nat(3), choice: fc.nat(20) });
export const randomWorks: fc.Arbitrary<readonly RandomWork[]> = fc.array(fc.record({ steps: fc.array(step, { minLength: 1, maxLength: 5 }) }), {
  minLength: 2,
  maxLength: 14,
});

/** What a change saw, step by step. */
export type Sight = readonly unknown[];

/** The names of one run, so that many runs share a database. */
export interface Names {
  readonly run: string;
  readonly work: number;
}

function batchOf(run: string): Batch {
  return aBatch({ id: `bat_${run}`, idempotencyKey: run, state: 'running', activeSince: START });
}

/** What is there before the changes of a run. */
export async function prepareRun(ledger: Ledger, run: string): Promise<void> {
  const batch = batchOf(run);
  await ledger.transact((it) => insertBatch(it, batch, [1, 2, 3, 4].map((number) => aBatchItem(batch, number, { account: `${run}-a` }))));
}

class Fails extends Error {}

/** Runs one change. What it does depends on what it sees: had it seen anything else, it would have done something else. */
export async function runWork(transaction: LedgerTransaction, { steps }: RandomWork, names: Names): Promise<Sight> {
  const sight: unknown[] = [];
  for (const [index, each] of steps.entries()) sight.push(await take(transaction, each, { ...names, step: index }));
  return sight;
}

async function take(it: LedgerTransaction, { kind, thing, choice }: Step, names: Names & { readonly step: number }): Promise<unknown> {
  const { run, work, step: number } = names;
  const fresh = (prefix: string) => `${prefix}_${run}-${work}-${number}`;
  const target = { kind: 'order', id: `${run}-${thing}` };
  const account = `${run}-a`;
  const template = aCancellation({ id: fresh('can'), account, target, batch: choice % 2 ? `bat_${run}` : null });
  const targetKey = keyOf(template);
  const about = (cancellation: Cancellation, type = 'cancellation.observed' as const) => anEvent(cancellation, { type, data: { work, number } });
  const live = async () => (await it.liveCancellation(targetKey))?.cancellation;
  const id = `can_${run}-${thing}-0`;

  switch (kind) {
    case 'file':
      try {
        await it.insertCancellation(template, aRequester({ id: fresh('req') }), targetKey, about(template));
        return 'filed';
      } catch (error) {
        if (choice % 3 === 0 || !DuplicateLiveTargetError.isInstance(error)) throw error;
        return 'duplicate';
      }
    case 'join': {
      const found = (await live()) ?? (await it.cancellation(id))?.cancellation;
      if (!found) return undefined;
      await it.insertRequester(found.id, aRequester({ id: fresh('req'), batch: choice % 2 ? `bat_${run}` : null }), about(found));
      return (await it.cancellation(found.id))?.requesters.map((requester) => requester.id);
    }
    case 'change': {
      const found = (await live()) ?? (await it.cancellation(id))?.cancellation;
      if (!found) return undefined;
      const next = CANCELLATION_STATES[choice % CANCELLATION_STATES.length] ?? 'queued';
      const stale = choice % 7 === 0 ? 1 : 0;
      const state = canMove(found.state, next) ? next : found.state;
      return (await it.changeCancellation({ id: found.id, version: found.version - stale }, { state, note: `${found.version}` }, about(found)))?.version;
    }
    case 'attempt': {
      const found = await live();
      const open = await it.unresolvedAttempts(targetKey);
      if (!found || open.length > 1) return open.map((attempt) => attempt.id);
      await it.insertAttempt(anAttempt(found, { id: fresh('att'), number: open.length + 1 }), targetKey, about(found));
      return (await it.attemptsOf(found.id)).map((attempt) => attempt.number);
    }
    case 'finish': {
      const [open] = await it.unresolvedAttempts(targetKey);
      if (!open) return undefined;
      await it.finishAttempt(open, { finishedAt: START + choice, outcome: 'lost', evidence: null, resolved: choice % 2 === 0, landsBefore: choice }, about(template));
      return open.finishedAt;
    }
    case 'resolve':
      await it.resolveAttempts(targetKey);
      return (await it.unresolvedAttempts(targetKey)).length;
    case 'withdraw': {
      const found = await it.liveCancellation(targetKey);
      const [first] = found?.requesters ?? [];
      return found && first ? it.withdrawRequester(found.cancellation.id, first.id, START + choice, about(found.cancellation)) : undefined;
    }
    case 'claim':
      return it.claimLane({ account, holder: `wrk_${choice % 2}`, leaseMs: 1_000, pid: work, processStart: '', bootId: '' });
    case 'look':
      return it.lane(account);
    case 'slot':
      return it.takeSlots(`${run}-b`, { spacingMs: 10, horizonMs: 100 }, 1 + (choice % 3));
    case 'block':
      return it.blockBudget(`${run}-b`, choice);
    case 'key': {
      const key = { principal: run, route: 'r', key: String(thing) };
      const before = await it.intake(key);
      if (before && choice % 3 > 0) return before.cancellationId;
      return it.rememberIntake({ ...key, fingerprint: 'f', cancellationId: fresh('can'), joined: false, createdAt: START });
    }
    case 'hold': {
      const found = await live();
      return found && it.insertFollowUp(aFollowUp(found, { id: fresh('fol'), state: choice % 2 ? 'failed' : 'pending' }), about(found));
    }
    case 'held': {
      const [first] = (await it.liveCancellation(targetKey))?.followUps ?? [];
      return first?.state === 'pending' ? it.changeFollowUp(first, { state: choice % 2 ? 'failed' : 'sending' }, about(template)) : first?.state;
    }
    case 'owed': {
      const [owed] = (await it.liveCancellation(targetKey))?.followUps ?? [];
      return owed && it.followUp(owed.id);
    }
    case 'row':
      return it.fileBatchItem({ batch: batchOf(run).id, number: thing + 1, cancellationId: fresh('can'), joined: choice % 2 === 0, target, reference: 'r' });
    case 'badRow': {
      const event = aBatchEvent(batchOf(run), { type: 'batch.item_failed', account, data: { number: thing + 1 } });
      return it.failBatchItem({ batch: batchOf(run).id, number: thing + 1 }, { code: 'not_found', message: `${work}` }, event);
    }
    case 'batch': {
      const batch = await it.batch(batchOf(run).id);
      return batch && choice % 5 === 0 ? it.changeBatch(batch, { remark: `${work}-${number}` }, aBatchEvent(batch)) : batch?.version;
    }
    case 'list':
      return (await it.listCancellations({ limit: 5, accounts: [account] })).items.map(({ cancellation }) => [cancellation.id, cancellation.version]);
    case 'fail':
      if (choice % 4 === 0) throw new Fails(`${work}-${number}`);
      return undefined;
  }
}

/** All that the ledger holds of one run, without the positions: those tell what else there was. */
export async function contentOf({ reader }: Ledger, run: string): Promise<unknown> {
  const { items } = await reader.listCancellations({ limit: 1_000, accounts: [`${run}-a`] });
  const attempts = await Promise.all(items.map(({ cancellation }) => reader.attemptsOf(cancellation.id)));
  const events = await reader.listEvents({ after: 0, limit: 10_000, accounts: [`${run}-a`] });
  const keys = await Promise.all([0, 1, 2, 3].map((thing) => reader.intake({ principal: run, route: 'r', key: String(thing) })));
  const desk = await reader.listCancellations({ limit: 1_000, accounts: [`${run}-a`], attention: true });
  return {
    items,
    attempts,
    events: events.map(({ position: _position, ...event }) => event),
    keys,
    desk: desk.items.map(({ cancellation }) => cancellation.id),
    batch: await reader.batch(batchOf(run).id),
    rows: (await reader.batchItems({ batchId: batchOf(run).id, after: 0, limit: 9 })).map(({ item }) => item),
    lane: await reader.lane(`${run}-a`),
    budget: await reader.budget(`${run}-b`),
  };
}
