import type { Cancellation } from '../../model/cancellation.ts';
import { FOLLOW_UP_MOVES, type FollowUp, type FollowUpState } from '../../model/follow-up.ts';
import { canMove, type CancellationState } from '../../model/states.ts';
import { finding, type Case, type Rule } from '../case.ts';
import { eventKind, eventsOf } from '../event-kinds.ts';

/** Law 9: from the first event to the last, each change once, each where the one before left off, and only legal moves. */
export const events: Rule = (found) => {
  const wrong = [...filing(found), ...moves(found), ...changes(found), ...found.followUps.flatMap((followUp) => followUpMoves(found, followUp))];
  return wrong.map((what) => finding('events', found, what));
};

function filing(found: Case): string[] {
  const filed = eventsOf(found.events, 'cancellation.requested');
  const wrong = found.events.filter(({ account }) => account !== found.cancellation.account).map(({ position }) => `event ${position} is of another account.`);
  if (filed.length !== 1 || found.events[0] !== filed[0]) wrong.push(`its events begin with ${found.events[0]?.type ?? 'nothing'}, and ${filed.length} tell of its filing.`);
  return wrong;
}

function moves({ events: all, cancellation }: Case): string[] {
  const wrong: string[] = [];
  let state: CancellationState | null = null;
  for (const event of all.filter((it) => it.from !== null || it.to !== null)) {
    const moved = event.type === 'cancellation.state_changed';
    if (event.from !== state) wrong.push(`event ${event.position} begins at ${String(event.from)}, where it was ${String(state)}.`);
    else if (moved && !(event.from && event.to && canMove(event.from, event.to))) wrong.push(`event ${event.position} moves from ${String(event.from)} to ${String(event.to)}, which is not legal.`);
    else if (!moved && state !== null && event.to !== state) wrong.push(`event ${event.position} changes the state without saying so.`);
    state = event.to;
  }
  if (state !== cancellation.state) wrong.push(`it is ${cancellation.state}, and its events end at ${String(state)}.`);
  return wrong;
}

/** A version is a change, and a change is an event. */
function changes({ events: all, cancellation }: Case): string[] {
  const told = all.filter((event) => eventKind(event) === 'cancellation').length + removedChanges(cancellation, cancellation.id);
  return told === cancellation.version - 1 ? [] : [`it was changed ${cancellation.version - 1} times, and ${told} events tell of that.`];
}

/** Changes whose events retention has removed, and said so. */
function removedChanges({ compacted }: Cancellation, id: string): number {
  return compacted?.changes[id] ?? 0;
}

function followUpMoves({ events: all, cancellation }: Case, followUp: FollowUp): string[] {
  const own = all.filter((event) => eventKind(event) === 'follow_up' && event.data.followUp === followUp.id);
  const [created, ...changed] = own;
  const name = `follow-up ${followUp.id}`;
  if (created?.type !== 'follow_up.created') return [`${name} has no event of its beginning.`];
  const told = changed.length + removedChanges(cancellation, followUp.id);
  const wrong = told === followUp.version - 1 ? [] : [`${name} was changed ${followUp.version - 1} times, and ${told} events tell of that.`];
  let state = created.data.state as FollowUpState;
  for (const { position, data } of changed) {
    const to = data.to as FollowUpState;
    if (data.from !== state) wrong.push(`event ${position} begins at ${String(data.from)}, where ${name} was ${state}.`);
    else if (to !== state && !FOLLOW_UP_MOVES[state].includes(to)) wrong.push(`event ${position} moves ${name} from ${state} to ${to}, which is not legal.`);
    state = to;
  }
  if (state !== followUp.state) wrong.push(`${name} is ${followUp.state}, and its events end at ${state}.`);
  return wrong;
}
