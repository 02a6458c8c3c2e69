import { canMove, type CancellationRecord, type CancellationState, FOLLOW_UP_MOVES, type FollowUpState, type LedgerEvent } from '@countermand/core/model';
import type { Law } from './evidence.ts';
import { movesOf } from './moves.ts';

const CHANGES = ['cancellation.state_changed', 'cancellation.rescheduled', 'cancellation.observed', 'cancellation.warned'];

/** Law 9: every change has left one event, in commit order; the events alone tell each row's way by legal moves; a reader has missed none. */
export const eventsTellAll: Law = ({ records, attempts, events, readerSaw }) => {
  const faults: string[] = [];
  const positions = events.map(({ position }) => position);
  if (positions.some((position, index) => index > 0 && position <= positions[index - 1]!)) faults.push('law 9: events are out of order');
  if (JSON.stringify(readerSaw.map(({ position }) => position)) !== JSON.stringify(positions)) faults.push('law 9: a reader that resumed again and again did not see each event once');
  for (const record of records) faults.push(...tellsItsWay(record, events.filter(({ cancellationId }) => cancellationId === record.cancellation.id)));
  for (const { id, outcome } of attempts) {
    const of = (type: string) => events.filter((event) => event.type === type && event.data['attempt'] === id).length;
    if (of('attempt.started') !== 1 || of('attempt.finished') !== (outcome === null ? 0 : 1)) faults.push(`law 9: the events do not tell of attempt ${id} once`);
  }
  return faults;
};

function tellsItsWay({ cancellation, requesters, followUps }: CancellationRecord, events: readonly LedgerEvent[]): readonly string[] {
  const faults: string[] = [];
  const { id } = cancellation;
  let state: CancellationState | null = null;
  for (const { from, to, position } of movesOf(events)) {
    if (from !== state) faults.push(`law 9: event ${position} says that ${id} was ${String(from)}, and the one before said ${String(state)}`);
    if (from !== null && from !== to && !canMove(from, to)) faults.push(`an illegal move: ${id} from ${from} to ${to} at event ${position}`);
    state = to;
  }
  if (state !== cancellation.state) faults.push(`law 9: the events say that ${id} is ${state}, and its row says ${cancellation.state}`);
  const changes = events.filter(({ type, data }) => CHANGES.includes(type) && data['followUp'] === undefined).length;
  if (cancellation.version !== 1 + changes) faults.push(`law 9: ${id} was changed ${cancellation.version - 1} times, and ${changes} events tell of it`);
  const asked = events.filter(({ type }) => type === 'cancellation.requested' || type === 'cancellation.joined').length;
  if (asked !== requesters.length) faults.push(`law 9: ${id} has ${requesters.length} requesters, and ${asked} events tell of it`);
  const left = events.filter(({ type }) => type === 'cancellation.requester_withdrawn').length;
  if (left !== requesters.filter(({ withdrawnAt }) => withdrawnAt !== null).length) faults.push(`law 9: requesters of ${id} left otherwise than ${left} events tell`);
  return [...faults, ...followUps.flatMap(({ id: followUp, state: end }) => tellsOfFollowUp(followUp, end, events))];
}

function tellsOfFollowUp(id: string, end: FollowUpState, events: readonly LedgerEvent[]): readonly string[] {
  const own = events.filter(({ data }) => data['followUp'] === id);
  let state = own.find(({ type }) => type === 'follow_up.created')?.data['state'] as FollowUpState | undefined;
  if (state === undefined) return [`law 9: no event tells how ${id} began`];
  for (const { type, data } of own.filter(({ type }) => type === 'follow_up.state_changed')) {
    const to = (data['to'] ?? data['state']) as FollowUpState;
    if (to !== state && !FOLLOW_UP_MOVES[state].includes(to)) return [`an illegal move: ${id} from ${state} to ${to} (${type})`];
    state = to;
  }
  return state === end ? [] : [`law 9: the events say that ${id} is ${state}, and its row says ${end}`];
}
