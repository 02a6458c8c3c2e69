import type { DatabaseSync } from 'node:sqlite';
import type { CommitConnection } from '../commit/commit-connection.ts';
import { retryWhileBusy } from './busy-retry.ts';
import { FileIdentity } from './file-identity.ts';
import type { StatementWatch } from './statements.ts';
import { meansUnavailable } from './sqlite-errors.ts';

export interface WriteConnectionOptions {
  readonly path: string;
  readonly patienceMs: number;
}

/** Transaction control of the one connection that writes, and the rule that nothing is written outside a transaction. */
export class WriteConnection implements CommitConnection {
  readonly watch: StatementWatch = {
    before: () => this.#refuseOutsideTransaction(),
    failed: (error) => {
      this.#failure ??= { error };
    },
  };

  readonly #database: DatabaseSync;
  readonly #options: WriteConnectionOptions;
  readonly #statements;
  readonly #files: readonly FileIdentity[];
  #failure: { readonly error: unknown } | undefined;
  #changesBefore = 0;
  #stretch = 0;

  constructor(database: DatabaseSync, options: WriteConnectionOptions) {
    this.#database = database;
    this.#options = options;
    this.#files = [options.path, `${options.path}-wal`].map((file) => new FileIdentity(file));
    this.#statements = {
      begin: database.prepare('BEGIN IMMEDIATE'),
      commit: database.prepare('COMMIT'),
      savepoint: database.prepare('SAVEPOINT change'),
      takeBack: database.prepare('ROLLBACK TO change'),
      release: database.prepare('RELEASE change'),
      changes: database.prepare('SELECT total_changes() AS count'),
    };
  }

  /** Another number as soon as what was read may be no longer so: with each transaction, and with each change that is taken back. */
  get stretch(): number {
    return this.#stretch;
  }

  async begin(): Promise<void> {
    await retryWhileBusy(() => this.#statements.begin.run(), this.#options.path, this.#options.patienceMs);
    this.#stretch++;
    this.#changesBefore = this.#totalChanges();
  }

  /** Says whether anything was changed. */
  commit(): boolean {
    const changed = this.#totalChanges() !== this.#changesBefore;
    for (const file of this.#files) file.assertInPlace();
    this.#statements.commit.run();
    return changed;
  }

  /** Takes everything back after a failure. SQLite may have done so already. */
  abandon(): void {
    try {
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK');
    } catch {
      // The database is lost; the next use will say so.
    }
  }

  startSavepoint(): void {
    this.#failure = undefined;
    this.#statements.savepoint.run();
  }

  /** Throws when a statement failed, even if its caller swallowed that: the change would be half applied. */
  releaseSavepoint(): void {
    if (this.#failure) throw this.#failure.error;
    this.#statements.release.run();
  }

  /** Takes back one change; throws when the failure was the database's own and the whole group is lost. */
  takeBackSavepoint(): void {
    if (this.#failure && meansUnavailable(this.#failure.error)) throw this.#failure.error;
    this.#stretch++;
    this.#statements.takeBack.run();
    this.#statements.release.run();
  }

  #totalChanges(): number {
    return Number(this.#statements.changes.get()?.count);
  }

  /** Some failures make SQLite end the transaction by itself; what follows must not be committed bit by bit. */
  #refuseOutsideTransaction(): void {
    if (!this.#database.isTransaction) throw new Error('The ledger writes only inside a transaction.');
  }
}
