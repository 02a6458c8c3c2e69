import type { CancellationView } from '@countermand/core/model';

/** What a wait shows while it lasts. */
export interface Progress {
  /** The cancellations as they are now. */
  show(views: readonly CancellationView[]): void;
  close(): void;
}

export const NO_PROGRESS: Progress = { show: () => {}, close: () => {} };
