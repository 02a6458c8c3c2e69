import type { CommitReport } from '@countermand/core';
import { hearAppends, type AppendedEvent } from '../store/writes/append-event.ts';
import type { LedgerDatabase } from '../store/tables.ts';

export type Report = (commit: CommitReport) => void;

/** Gathers what the changes of a group record, and tells it once it is committed. Changes run one after the other. */
export class Reporting {
  readonly #report: Report;
  #events: AppendedEvent[] = [];

  /** `database` is what the changes write through. */
  constructor(database: LedgerDatabase, report: Report) {
    this.#report = report;
    hearAppends(database, (event) => this.#events.push(event));
  }

  /** A place to go back to when a change is taken back. */
  get mark(): number {
    return this.#events.length;
  }

  takeBack(mark: number): void {
    this.#events.length = mark;
  }

  committed(changes: number, durationMs: number): void {
    const events = this.#events;
    this.#events = [];
    this.#report({ changes, durationMs, events });
  }
}
