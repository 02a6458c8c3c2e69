import { finding, type Rule } from '../case.ts';
import { eventsOf } from '../event-kinds.ts';

/** Laws 4 and 6: withdrawn when the last who asked has left, and only while nothing sent could be in effect. */
export const withdrawals: Rule = (found) => {
  const { cancellation, requesters, attempts, events } = found;
  const left = requesters.filter((requester) => requester.withdrawnAt !== null);
  const everybodyLeft = requesters.length > 0 && left.length === requesters.length;
  const wrong: string[] = [];
  if (cancellation.state === 'withdrawn' && !everybodyLeft) wrong.push('it is withdrawn, and somebody still wants it.');
  if (cancellation.state !== 'withdrawn' && everybodyLeft) wrong.push(`everybody took it back, and it is ${cancellation.state}.`);
  if (cancellation.state === 'withdrawn' && attempts.some((attempt) => !attempt.resolved)) wrong.push('it is withdrawn, and a write of it is still in doubt.');
  const told = eventsOf(events, 'cancellation.requester_withdrawn').map((event) => String(event.data.requester));
  if (left.map(({ id }) => id).toSorted().join() !== told.toSorted().join()) wrong.push(`${left.length} requesters have left, and events tell of others.`);
  return wrong.map((what) => finding('withdrawals', found, what));
};
