import type {
  BudgetState,
  CancellationFilter,
  Dossier,
  DossierPage,
  DueWork,
  DueWorkQuery,
  EventQuery,
  InspectionPage,
  IntakeKey,
  IntakeRecord,
  LaneLease,
  LedgerReader,
  OlderCancellation,
  Page,
  WorkFigures,
  TargetWrites,
} from '@countermand/core';
import type { Attempt, CancellationRecord, FollowUp, LedgerEvent } from '@countermand/core/model';
import { findMark } from '../marks.ts';
import { dueWork, nextDueAt } from './due-work.ts';
import { attemptsOf, unresolvedAttempts } from './find-attempts.ts';
import { findLiveRecord, findRecord, findRecords } from './find-records.ts';
import { findBudget, findFollowUp, findIntake, findLane } from './find-singles.ts';
import { dossierPage, findDossier } from './inspection/dossiers.ts';
import { danglingIntakes } from './inspection/missing.ts';
import { repeatedWrites } from './inspection/repeated-writes.ts';
import { accountsWithWork } from './known-accounts.ts';
import { listCancellations } from './list-cancellations.ts';
import { lastEventPosition, listEvents } from './list-events.ts';
import { intakesAfter, olderCancellations } from './older-records.ts';
import { StoreNotificationReader } from './store-notification-reader.ts';
import { workFigures } from './work-figures.ts';

/** Every question the ledger answers, over one connection. */
export class StoreReader extends StoreNotificationReader implements LedgerReader {
  cancellation(id: string): Promise<CancellationRecord | undefined> {
    return findRecord(this.database, id);
  }

  cancellations(ids: readonly string[]): Promise<readonly CancellationRecord[]> {
    return findRecords(this.database, [...new Set(ids)]);
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

  lastEventPosition(): Promise<number> {
    return lastEventPosition(this.database);
  }

  attemptsOf(cancellationId: string): Promise<readonly Attempt[]> {
    return attemptsOf(this.database, cancellationId);
  }

  unresolvedAttempts(targetKey: string): Promise<readonly Attempt[]> {
    return unresolvedAttempts(this.database, targetKey);
  }

  followUp(id: string): Promise<FollowUp | undefined> {
    return findFollowUp(this.database, id);
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

  workFigures(): Promise<readonly WorkFigures[]> {
    return workFigures(this.database);
  }

  intake(key: IntakeKey): Promise<IntakeRecord | undefined> {
    return findIntake(this.database, key);
  }

  lane(account: string): Promise<LaneLease | undefined> {
    return findLane(this.database, account);
  }

  budget(budget: string): Promise<BudgetState> {
    return findBudget(this.database, budget);
  }

  dossiers(page: InspectionPage): Promise<DossierPage> {
    return dossierPage(this.database, page);
  }

  dossier(id: string): Promise<Dossier | undefined> {
    return findDossier(this.database, id);
  }

  repeatedWrites(page: InspectionPage): Promise<readonly TargetWrites[]> {
    return repeatedWrites(this.database, page);
  }

  olderCancellations(page: InspectionPage): Promise<readonly OlderCancellation[]> {
    return olderCancellations(this.database, page);
  }

  intakesAfter(after: IntakeKey | undefined, limit: number): Promise<readonly IntakeRecord[]> {
    return intakesAfter(this.database, after, limit);
  }

  async eventsRemovedThrough(): Promise<number> {
    return (await findMark(this.database, 'events_removed_through')) ?? 0;
  }

  danglingIntakes(limit: number): Promise<readonly IntakeRecord[]> {
    return danglingIntakes(this.database, limit);
  }
}
