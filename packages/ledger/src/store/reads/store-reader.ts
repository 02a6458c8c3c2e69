import type {
  BudgetState,
  CancellationFilter,
  DueWork,
  DueWorkQuery,
  EventQuery,
  IntakeKey,
  IntakeRecord,
  LaneLease,
  LedgerReader,
  Page,
} from '@countermand/core';
import type { Attempt, CancellationRecord, FollowUp, LedgerEvent } from '@countermand/core/model';
import { fromBody } from '../rows/body.ts';
import { budgetOf, UNUSED_BUDGET } from '../rows/budget-row.ts';
import { intakeOf } from '../rows/intake-row.ts';
import { laneOf } from '../rows/lane-row.ts';
import type { LedgerDatabase } from '../tables.ts';
import { dueWork, nextDueAt } from './due-work.ts';
import { findLiveRecord, findRecord } from './find-records.ts';
import { accountsWithWork } from './known-accounts.ts';
import { listCancellations } from './list-cancellations.ts';
import { listEvents } from './list-events.ts';

/** Every question the ledger answers, over one connection. */
export class StoreReader implements LedgerReader {
  protected readonly database: LedgerDatabase;

  constructor(database: LedgerDatabase) {
    this.database = database;
  }

  cancellation(id: string): Promise<CancellationRecord | undefined> {
    return findRecord(this.database, id);
  }

  liveCancellation(targetKey: string): Promise<CancellationRecord | undefined> {
    return findLiveRecord(this.database, targetKey);
  }

  listCancellations(filter: CancellationFilter): Promise<Page<CancellationRecord>> {
    return listCancellations(this.database, filter);
  }

  listEvents(query: EventQuery): Promise<readonly LedgerEvent[]> {
    return listEvents(this.database, query);
  }

  async attemptsOf(cancellationId: string): Promise<readonly Attempt[]> {
    const rows = await this.database
      .selectFrom('attempts')
      .select('body')
      .where('cancellation_id', '=', cancellationId)
      .orderBy('position')
      .execute();
    return rows.map((row) => fromBody<Attempt>(row));
  }

  async unresolvedAttempts(targetKey: string): Promise<readonly Attempt[]> {
    const rows = await this.database
      .selectFrom('attempts')
      .select('body')
      .where('target_key', '=', targetKey)
      .where('resolved', '=', (value) => value.lit(0))
      .orderBy('position')
      .execute();
    return rows.map((row) => fromBody<Attempt>(row));
  }

  async followUp(id: string): Promise<FollowUp | undefined> {
    const row = await this.database.selectFrom('follow_ups').select('body').where('id', '=', id).executeTakeFirst();
    return row && fromBody<FollowUp>(row);
  }

  dueWork(query: DueWorkQuery): Promise<readonly DueWork[]> {
    return dueWork(this.database, query);
  }

  nextDueAt(account: string, cancellationIds?: readonly string[]): Promise<number | undefined> {
    return nextDueAt(this.database, account, cancellationIds);
  }

  accountsWithWork(): Promise<readonly string[]> {
    return accountsWithWork(this.database);
  }

  async intake({ principal, route, key }: IntakeKey): Promise<IntakeRecord | undefined> {
    const row = await this.database
      .selectFrom('intakes')
      .selectAll()
      .where('principal', '=', principal)
      .where('route', '=', route)
      .where('key', '=', key)
      .executeTakeFirst();
    return row && intakeOf(row);
  }

  async lane(account: string): Promise<LaneLease | undefined> {
    const row = await this.database.selectFrom('lanes').selectAll().where('account', '=', account).executeTakeFirst();
    return row && laneOf(row);
  }

  async budget(budget: string): Promise<BudgetState> {
    const row = await this.database.selectFrom('budgets').selectAll().where('budget', '=', budget).executeTakeFirst();
    return row ? budgetOf(row) : UNUSED_BUDGET;
  }
}
