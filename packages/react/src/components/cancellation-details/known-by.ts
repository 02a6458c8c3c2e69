import type { CountermandEvent } from '@countermand/client';

type Events = readonly CountermandEvent[];

/** So many of the later reads are told; the latest. */
const READS_TOLD = 3;

/** The event by which a person ended it; undefined where no person did. */
export function decisionOn(events: Events): CountermandEvent | undefined {
  const last = events.findLast(isStateChange);
  return last?.data['decision'] === undefined ? undefined : last;
}

/** What justifies the state: the evidence of the last event that changed it and holds some. */
export function justification(events: Events): CountermandEvent['evidence'] {
  return events.findLast((event) => isStateChange(event) && event.evidence !== null)?.evidence ?? null;
}

export interface SentAndSeen {
  readonly sent: CountermandEvent | undefined;
  readonly answer: CountermandEvent | undefined;
  /** What the engine's own looks showed since: what a person did is no evidence. */
  readonly reads: Events;
}

/** What a decision rests on: what was sent last, what came back, and what later reads showed. */
export function sentAndSeen(events: Events): SentAndSeen {
  const sent = events.findLast(({ type }) => type === 'attempt.started');
  const since = events.filter(({ position }) => sent !== undefined && position > sent.position);
  const answer = since.findLast(({ type }) => type === 'attempt.finished');
  const reads = since.filter((event) => event.position > (answer?.position ?? 0) && event.channel === 'worker' && isTelling(event));
  return { sent, answer, reads: reads.slice(-READS_TOLD) };
}

function isStateChange({ type }: CountermandEvent): boolean {
  return type === 'cancellation.state_changed';
}

/** What left `sending` is the answer once more. */
function isTelling({ type, from, evidence, reason }: CountermandEvent): boolean {
  return !type.startsWith('attempt.') && from !== 'sending' && (evidence !== null || reason !== null);
}
