import type { Snapshot } from '@countermand/core/model';
import type { History, Verdict } from '@countermand/core/provider';
import { NEXT_ACTION_HOLD } from '../operations.ts';
import { chooseFor, wordsOf } from './choice.ts';
import { closedAs } from './closure.ts';
import { refusalWords, wasRefused } from './last-refusal.ts';
import { nothingLeft } from './lines.ts';
import { requestWasSeen } from './our-request.ts';

/** What a read says about our writes to a fulfilment order. */
export function judgeFulfillmentOrder(history: History, snapshot: Snapshot): Verdict {
  const choice = chooseFor(wordsOf(snapshot.rawStatus), 'auto');
  switch (choice) {
    case 'stopped':
      return { kind: 'stopped', replacementLikely: true };
    case 'watch':
      return { kind: 'requested' };
    case 'closed':
      return judgeClosed(snapshot);
    case 'cancel':
    case 'request':
      return judgeGoingAhead(history, snapshot);
  }
}

function judgeClosed(snapshot: Snapshot): Verdict {
  const found = closedAs(snapshot);
  switch (found.kind) {
    case 'shipped':
      return { kind: 'refused', code: 'too_late', message: found.why };
    case 'stopped':
      return { kind: 'stopped', replacementLikely: true };
    case 'moved':
    case 'unclear':
      return { kind: 'unclear', message: found.why };
  }
}

function judgeGoingAhead(history: History, snapshot: Snapshot): Verdict {
  const { status, request } = wordsOf(snapshot.rawStatus);
  if (status === 'absent') return { kind: 'unclear', message: 'The provider tells no status.' };
  // Calling an undocumented word "still active" would lead to a second write.
  if (status === 'unknown' || request === 'unknown') return { kind: 'unclear', message: undocumented(snapshot) };
  if (request === 'cancel_rejected' && requestWasSeen(history, snapshot)) {
    return refused(snapshot, 'The location refused to cancel it.');
  }
  if (!wasRefused(history) || isRaceLost(history, snapshot)) return { kind: 'active' };
  return refused(snapshot, refusalWords(history));
}

/**
 * The order changed hands between our read and our write: the call was refused because it was the wrong one by then.
 * "Still active" makes the engine plan anew, and the table then picks the other call. Once only: where the very state
 * that calls for the other call was seen before the refused one, or two were refused, the refusal stands.
 */
function isRaceLost({ attempts, observations }: History, snapshot: Snapshot): boolean {
  const [refusal, ...others] = attempts.filter(({ outcome }) => outcome === 'refused');
  const operation = operationFor(snapshot.rawStatus);
  if (refusal === undefined || others.length > 0 || operation === refusal.operation) return false;
  return observations.every((seen) => seen.seenAt > refusal.startedAt || operationFor(seen.rawStatus) !== operation);
}

function operationFor(raw: Readonly<Record<string, string | null>>): string | undefined {
  const choice = chooseFor(wordsOf(raw), 'auto');
  if (choice === 'cancel') return 'cancel';
  return choice === 'request' ? 'request_cancellation' : undefined;
}

/** The location's own words stand on the order's timeline only: an answer holds just what the shop asked. */
function refused(snapshot: Snapshot, message: string): Verdict {
  if (nothingLeft(snapshot)) return { kind: 'refused', code: 'too_late', message };
  const { status } = wordsOf(snapshot.rawStatus);
  return { kind: 'refused', code: 'rejected_by_provider', message, ...(status === 'open' && { nextAction: NEXT_ACTION_HOLD }) };
}

function undocumented({ rawStatus }: Snapshot): string {
  return `Its status "${rawStatus['status'] ?? ''}" with request status "${rawStatus['request_status'] ?? ''}" is not documented.`;
}
