import type { Clock, Observation, Snapshot } from '@countermand/core/model';
import type { History, PastAttempt, WriteOutcome } from '@countermand/core/provider';

/** What was done and seen in a case, as the engine would keep it. */
export class BenchHistory implements History {
  attempts: readonly PastAttempt[] = [];
  observations: readonly Observation[] = [];
  private readonly clock: Clock;

  constructor(clock: Clock) {
    this.clock = clock;
  }

  wrote({ kind: outcome, evidence }: WriteOutcome, startedAt: number): void {
    this.attempts = [...this.attempts, { operation: evidence.operation, startedAt, outcome, evidence }];
    if (outcome === 'requested') this.observations = [...this.observations, { rawStatus: evidence.statuses ?? {}, seenAt: this.clock.now() }];
  }

  saw({ rawStatus, updatedAt }: Snapshot): void {
    this.observations = [...this.observations, { rawStatus, ...(updatedAt !== undefined && { updatedAt }), seenAt: this.clock.now() }];
  }

  /** All of it was somebody else's. */
  forget(): void {
    this.attempts = [];
    this.observations = [];
  }
}
