/** How the busy lanes are spread at one moment. */
export interface Spread {
  /** Lanes that wait to be taken now. */
  readonly ready: number;
  /** Lanes that some worker has. */
  readonly active: number;
  readonly workers: number;
}

/** So many of the busy lanes are this worker's, so that each one has work; at least one, at most what it may hold. */
export function fairShare({ ready, active, workers }: Spread, mostLanes: number): number {
  return Math.min(mostLanes, Math.max(1, Math.ceil((ready + active) / Math.max(1, workers))));
}

/** Whether a worker that holds so many should give one up: it has more than its share, or all are full and others wait. */
export function shouldGiveOne(held: number, spread: Spread, mostLanes: number): boolean {
  return held > fairShare(spread, mostLanes) || (held >= mostLanes && spread.ready > 0);
}
