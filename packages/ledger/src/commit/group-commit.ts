import { AsyncLocalStorage } from 'node:async_hooks';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { LedgerTransaction } from '@countermand/core';
import { ChangeScope } from './change-scope.ts';
import type { CommitConnection } from './commit-connection.ts';
import type { Reporting } from './reporting.ts';

/** A bound on how long one commit keeps other processes, and the event loop, waiting. */
const GROUP_LIMIT = 256;

export type Work<T> = (transaction: LedgerTransaction) => Promise<T>;

interface Waiting {
  readonly work: (scope: ChangeScope) => Promise<unknown>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

export interface GroupCommitOptions {
  readonly connection: CommitConnection;
  readonly transaction: LedgerTransaction;
  readonly onCommit: () => void;
  /** Told of every commit, for metrics. */
  readonly reporting?: Reporting | undefined;
  /** What is thrown once the ledger is closed. */
  readonly closed: () => Error;
  /** What everybody in a group is told when the group is lost. */
  readonly unavailable: (error: unknown) => Error;
}

/**
 * Changes that wait at the same moment are committed together: one wait for the disk serves them all.
 * Each has a savepoint of its own, so that one that throws takes back only itself.
 */
export class GroupCommit {
  readonly #options: GroupCommitOptions;
  readonly #running = new AsyncLocalStorage<ChangeScope>();
  readonly #waiting: Waiting[] = [];
  #draining: Promise<void> | undefined;
  #closed = false;

  constructor(options: GroupCommitOptions) {
    this.#options = options;
  }

  transact<T>(work: Work<T>): Promise<T> {
    if (this.#closed) return Promise.reject(this.#options.closed());
    // It would wait for itself for ever.
    if (this.#running.getStore()?.isOpen) {
      return Promise.reject(new Error('transact was called inside transact. Use the transaction at hand.'));
    }
    const inCallersContext = AsyncLocalStorage.snapshot();
    return new Promise<T>((resolve, reject) => {
      this.#waiting.push({
        work: (scope) => inCallersContext(() => this.#running.run(scope, () => work(scope.transaction))),
        resolve: resolve as (value: unknown) => void,
        reject,
      });
      this.#draining ??= this.#drain();
    });
  }

  /** Takes no more changes and waits for those it has. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#draining;
  }

  async #drain(): Promise<void> {
    while (this.#waiting.length > 0) {
      // A turn of the event loop, in which others of the same moment join.
      await nextTurn();
      await this.#commitNextGroup();
    }
    this.#draining = undefined;
  }

  async #commitNextGroup(): Promise<void> {
    const { connection, unavailable, onCommit, reporting } = this.#options;
    let group: readonly Waiting[] | undefined;
    try {
      await connection.begin();
      const began = performance.now();
      // Only now: those who came while another process held the lock go along.
      group = this.#waiting.splice(0, GROUP_LIMIT);
      const settlements: (() => void)[] = [];
      for (const waiting of group) settlements.push(await this.#run(waiting));
      const changed = await connection.commit();
      for (const settle of settlements) settle();
      if (!changed) return;
      reporting?.committed(group.length, performance.now() - began);
      onCommit();
    } catch (error) {
      reporting?.takeBack(0);
      await connection.abandon();
      const lost = unavailable(error);
      for (const waiting of group ?? this.#waiting.splice(0)) waiting.reject(lost);
    }
  }

  /** Runs one change; what its caller is told waits for the commit. Throws only when the whole group is lost. */
  async #run(waiting: Waiting): Promise<() => void> {
    const { connection, transaction, reporting } = this.#options;
    const mark = reporting?.mark ?? 0;
    const scope = new ChangeScope(transaction);
    await connection.startSavepoint();
    try {
      const value = await waiting.work(scope).finally(() => scope.end());
      if (!scope.isComplete) throw new Error('A call of the ledger transaction was not awaited; the change was taken back.');
      await connection.releaseSavepoint();
      return () => waiting.resolve(value);
    } catch (error) {
      reporting?.takeBack(mark);
      await connection.takeBackSavepoint();
      return () => waiting.reject(error);
    }
  }
}
