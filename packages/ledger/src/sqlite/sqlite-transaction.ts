import type { LaneClaim, LaneLease } from '@countermand/core';
import type { Clock } from '@countermand/core/model';
import type { LedgerDatabase } from '../store/tables.ts';
import { StoreTransaction } from '../store/writes/store-transaction.ts';
import type { WriteConnection } from './write-connection.ts';

/**
 * Changes on SQLite. While a transaction is open nobody else writes: each change of a group asks for its lane anew, and a
 * lane that was looked up stays as it is until a change of the same transaction touches it, or one is taken back.
 */
export class SqliteTransaction extends StoreTransaction {
  readonly #connection: Pick<WriteConnection, 'stretch'>;
  readonly #lanes = new Map<string, LaneLease | undefined>();
  #stretch = 0;

  constructor(database: LedgerDatabase, clock: Clock, connection: Pick<WriteConnection, 'stretch'>) {
    super(database, clock);
    this.#connection = connection;
  }

  override async lane(account: string): Promise<LaneLease | undefined> {
    if (this.#stretch !== this.#connection.stretch) this.#lanes.clear();
    this.#stretch = this.#connection.stretch;
    if (!this.#lanes.has(account)) this.#lanes.set(account, await super.lane(account));
    return this.#lanes.get(account);
  }

  override claimLane(claim: LaneClaim): Promise<LaneLease | undefined> {
    this.#lanes.delete(claim.account);
    return super.claimLane(claim);
  }

  override releaseLane(account: string, holder: string, epoch: number): Promise<void> {
    this.#lanes.delete(account);
    return super.releaseLane(account, holder, epoch);
  }
}
