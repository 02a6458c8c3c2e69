import { AsyncLocalStorage } from 'node:async_hooks';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { LedgerTransaction } from '@countermand/core';
import { ChangeScope } from './change-scope.ts';
import type { CommitConnection } from './commit-connection.ts';
import type { Reporting } from './reporting.ts';
import type { Ran, Together } from './together.ts';

/** A bound on how long one commit keeps other processes, and the event loop, waiting. */
const GROUP_LIMIT = 256;

export type Work<T> = (transaction: LedgerTransaction) => Promise<T>;

interface Waiting {
  readonly work: (scope: ChangeScope) => Promise<unknown>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** Tells a caller what became of its change. */
type Settle = () => void;

interface Committed {
  readonly settlements: readonly Settle[];
  readonly changed: boolean;
}

export interface GroupCommitOptions {
  readonly connection: CommitConnection;
  /** Runs them at once instead of one by one. */
  readonly together?: Together;
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
 * Changes that wait at the same moment are committed together: one wait for the disk serves them all. One that throws takes
 * back only itself: each has a savepoint of its own or, where they run at once, what takes it back.
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
      const { settlements, changed } = await this.#commit(group);
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

  async #commit(group: readonly Waiting[]): Promise<Committed> {
    const { connection, together, reporting } = this.#options;
    if (!together) return this.#commitOneByOne(group);
    try {
      const settlements = await this.#runTogether(group, together);
      return { settlements, changed: await connection.commit() };
    } catch (error) {
      if (together.isLoss(error)) throw error;
      // A row that the database refuses has taken all the others with it. One by one it takes only itself.
      reporting?.takeBack(0);
      await connection.abandon();
      await connection.begin();
      return this.#commitOneByOne(group);
    }
  }

  async #commitOneByOne(group: readonly Waiting[]): Promise<Committed> {
    const settlements: Settle[] = [];
    for (const waiting of group) settlements.push(await this.#run(waiting));
    return { settlements, changed: await this.#options.connection.commit() };
  }

  async #runTogether(group: readonly Waiting[], together: Together): Promise<readonly Settle[]> {
    const ran = await together.run(group.map(({ work }) => (transaction) => whole(work, new ChangeScope(transaction))));
    const written = together.write();
    if (ran.some(({ kind }) => kind === 'alone')) await written;
    // What was refused shows in what the commit answers.
    else written.catch(() => undefined);
    const settlements: Settle[] = [];
    for (const [index, waiting] of group.entries()) settlements.push(await this.#settlement(waiting, ran[index]));
    return settlements;
  }

  async #settlement(waiting: Waiting, ran: Ran | undefined): Promise<Settle> {
    switch (ran?.kind) {
      case 'done':
        return () => waiting.resolve(ran.value);
      case 'failed':
        return () => waiting.reject(ran.error);
      case 'alone':
      case undefined:
        return this.#run(waiting);
    }
  }

  /** Runs one change; what its caller is told waits for the commit. Throws only when the whole group is lost. */
  async #run(waiting: Waiting): Promise<Settle> {
    const { connection, transaction, reporting } = this.#options;
    const mark = reporting?.mark ?? 0;
    await connection.startSavepoint();
    try {
      const value = await whole(waiting.work, new ChangeScope(transaction));
      await connection.releaseSavepoint();
      return () => waiting.resolve(value);
    } catch (error) {
      reporting?.takeBack(mark);
      await connection.takeBackSavepoint();
      return () => waiting.reject(error);
    }
  }
}

/** A change with everything it began. */
async function whole(work: Waiting['work'], scope: ChangeScope): Promise<unknown> {
  const value = await work(scope).finally(() => scope.end());
  if (!scope.isComplete) throw new Error('A call of the ledger transaction was not awaited; the change was taken back.');
  return value;
}
