import type { Attempt } from '../../model/attempt.ts';
import type { DossierEvent } from '../../ports/ledger-inspection.ts';
import { eventsOf } from '../event-kinds.ts';
import { finding, type Case, type Rule } from '../case.ts';

/** Law 2: nothing was sending without an attempt on record, recorded in the same commit; and no attempt was ever forgotten. */
export const intent: Rule = (found) => [...unrecordedSends(found), ...untoldAttempts(found), ...wrongCounts(found), ...capBroken(found)];

function unrecordedSends(found: Case) {
  const others = found.events.filter((event) => event.type !== 'cancellation.warned');
  return others
    .filter(isSendingMove)
    .filter((event) => {
      const next = others[others.indexOf(event) + 1];
      return next?.type !== 'attempt.started' || (next.data.followUp ?? null) !== (event.data.followUp ?? null);
    })
    .map((event) => finding('intent', found, `event ${event.position} moved to sending, and no attempt was recorded with it.`));
}

function isSendingMove(event: DossierEvent): boolean {
  if (event.type === 'cancellation.state_changed') return event.to === 'sending';
  return event.type === 'follow_up.state_changed' && event.data.to === 'sending';
}

function untoldAttempts(found: Case) {
  const started = eventsOf(found.events, 'attempt.started');
  const finished = eventsOf(found.events, 'attempt.finished');
  const known = new Set<unknown>(found.attempts.map(({ id }) => id));
  const findings = [...started, ...finished]
    .filter((event) => !known.has(event.data.attempt))
    .map((event) => finding('intent', found, `event ${event.position} tells of an attempt that is not there.`));
  for (const attempt of found.attempts) {
    if (count(started, attempt) !== 1) findings.push(finding('intent', found, `attempt ${attempt.id} has ${count(started, attempt)} events of its start.`));
    const told = finished.filter((event) => event.data.attempt === attempt.id);
    const wanted = attempt.outcome === null ? [] : [attempt.outcome];
    if (told.map((event) => event.data.outcome).join() !== wanted.join()) findings.push(finding('intent', found, `attempt ${attempt.id} and the events of its end disagree.`));
  }
  return findings;
}

function count(events: readonly DossierEvent[], { id }: Attempt): number {
  return events.filter((event) => event.data.attempt === id).length;
}

/** What the rows count must be what is there: a cap that forgets an attempt is none. */
function wrongCounts(found: Case) {
  const { cancellation, followUps, attempts } = found;
  const owners = [{ id: cancellation.id, row: cancellation, own: attempts.filter((it) => it.followUpId === null) }, ...followUps.map((row) => ({ id: row.id, row, own: attempts.filter((it) => it.followUpId === row.id) }))];
  return owners.flatMap(({ id, row, own }) => {
    const wrong: string[] = [];
    if (own.some(({ number }, index) => number !== index + 1) || row.attempts !== own.length) wrong.push(`${id} counts ${row.attempts} attempts, and ${own.length} are on record.`);
    if (row.writes < 0 || row.writes > row.attempts) wrong.push(`${id} counts ${row.writes} writes in ${row.attempts} attempts.`);
    if (row.state === 'sending' && own.at(-1)?.outcome !== null) wrong.push(`${id} is sending, and no attempt of it is on the wire.`);
    return wrong.map((what) => finding('intent', found, what));
  });
}

function capBroken(found: Case) {
  const { cancellation, events, writesPerCancellation } = found;
  const asked = events.filter((event) => event.data.decision === 'send_again').length;
  if (cancellation.writes <= writesPerCancellation + asked) return [];
  const what = `it was sent ${cancellation.writes} times, and ${writesPerCancellation + asked} are allowed.`;
  return [finding('intent', found, what, { certain: false, advice: 'If limits.writesPerCancellation was lowered since, all is well. If not, look at the order at the provider.' })];
}
