import type { LedgerEvent } from '../model/event.ts';
import type { LedgerReader } from '../ports/ledger.ts';
import type { CancellationFilter, DueWorkQuery, EventQuery, IntakeKey } from '../ports/ledger-queries.ts';
import type { InspectionPage } from '../ports/ledger-inspection.ts';
import * as due from './memory-due-work.ts';
import { workFigures } from './memory-figures.ts';
import * as inspection from './memory-inspection.ts';
import { FRESH_BUDGET } from './memory-lanes.ts';
import { listCancellations, liveRecord, recordOf } from './memory-listing.ts';
import * as retention from './memory-retention.ts';
import { intakeKeyText, type MemoryTables } from './memory-tables.ts';
import { MemoryNotificationReader } from './memory-notification-reader.ts';

/** Reads of one view of the tables. Every answer comes a turn later, as a database's would. */
export class MemoryReader extends MemoryNotificationReader implements LedgerReader {
  cancellation(id: string) {
    return this.later(() => {
      const stored = this.tables.cancellations.get(id);
      return stored && recordOf(this.tables, stored);
    });
  }

  cancellations(ids: readonly string[]) {
    return this.later(() =>
      [...new Set(ids)].flatMap((id) => {
        const stored = this.tables.cancellations.get(id);
        return stored ? [recordOf(this.tables, stored)] : [];
      }),
    );
  }

  liveCancellation(targetKey: string) {
    return this.later(() => liveRecord(this.tables, targetKey));
  }

  listCancellations(filter: CancellationFilter) {
    return this.later(() => listCancellations(this.tables, filter));
  }

  listEvents(query: EventQuery) {
    return this.later(() =>
      [...this.tables.events.values()]
        .filter((event) => event.position > query.after)
        .filter((event) => query.cancellationId === undefined || event.cancellationId === query.cancellationId)
        .filter((event) => query.batchId === undefined || isOfBatch(this.tables, event, query.batchId))
        .filter((event) => query.accounts?.includes(event.account ?? '') ?? true)
        .slice(0, query.limit),
    );
  }

  lastEventPosition() {
    return this.later(() => this.tables.lastPosition);
  }

  attemptsOf(cancellationId: string) {
    return this.later(() => this.#attempts().filter(({ row }) => row.cancellationId === cancellationId).map(({ row }) => row));
  }

  unresolvedAttempts(targetKey: string) {
    return this.later(() => this.#attempts().filter((it) => it.targetKey === targetKey && !it.row.resolved).map(({ row }) => row));
  }

  followUp(id: string) {
    return this.later(() => this.tables.followUps.get(id));
  }

  dueWork(query: DueWorkQuery) {
    return this.later(() => due.dueWork(this.tables, query));
  }

  nextDueAt(account: string, cancellationIds?: readonly string[]) {
    return this.later(() => due.nextDueAt(this.tables, account, cancellationIds));
  }

  accountsWithWork() {
    return this.later(() => due.accountsWithWork(this.tables));
  }

  workFigures() {
    return this.later(() => workFigures(this.tables));
  }

  intake(key: IntakeKey) {
    return this.later(() => this.tables.intakes.get(intakeKeyText(key)));
  }

  lane(account: string) {
    return this.later(() => this.tables.lanes.get(account));
  }

  budget(budget: string) {
    return this.later(() => this.tables.budgets.get(budget) ?? FRESH_BUDGET);
  }

  dossiers(page: InspectionPage) {
    return this.later(() => inspection.dossierPage(this.tables, page));
  }

  dossier(id: string) {
    return this.later(() => (this.tables.cancellations.get(id) ? inspection.dossierOf(this.tables, id) : undefined));
  }

  repeatedWrites(page: InspectionPage) {
    return this.later(() => inspection.repeatedWrites(this.tables, page));
  }

  olderCancellations(page: InspectionPage) {
    return this.later(() => retention.olderCancellations(this.tables, page));
  }

  intakesAfter(after: IntakeKey | undefined, limit: number) {
    return this.later(() => retention.intakesAfter(this.tables, after, limit));
  }

  eventsRemovedThrough() {
    return this.later(() => this.tables.marks.get('events_removed_through') ?? 0);
  }

  danglingIntakes(limit: number) {
    return this.later(() => inspection.danglingIntakes(this.tables, limit));
  }

  #attempts() {
    return [...this.tables.attempts.values()];
  }
}

/** Of the batch itself, or of a cancellation that it filed or joined. */
function isOfBatch({ cancellations, requesters }: MemoryTables, event: LedgerEvent, batch: string): boolean {
  const { cancellationId } = event;
  if (cancellationId === null) return event.batchId === batch;
  return cancellations.get(cancellationId)?.row.batch === batch || [...requesters.values()].some((it) => it.cancellationId === cancellationId && it.row.batch === batch);
}
