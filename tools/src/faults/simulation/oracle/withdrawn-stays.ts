import type { Law } from './evidence.ts';

/** Law 6: what is withdrawn has no write that could be in effect, and sends none afterwards. The same holds for `failed`. */
export const withdrawnStays: Law = ({ records, attempts, sent, takenBack }) => {
  const faults: string[] = [];
  for (const { cancellation } of records) {
    if (cancellation.state !== 'withdrawn' && cancellation.state !== 'failed') continue;
    const own = attempts.filter(({ cancellationId }) => cancellationId === cancellation.id).map(({ id }) => id);
    const effective = sent.filter(({ callId, arrivals }) => own.includes(callId) && arrivals.some(({ tookEffect }) => tookEffect));
    for (const { callId } of effective) faults.push(`law 6: ${cancellation.id} is ${cancellation.state}, and its write ${callId} took effect`);
    const told = takenBack.find(({ id, withdrawn }) => withdrawn && id === cancellation.id);
    const later = sent.filter(({ callId, leftAt, purpose }) => purpose === 'write' && told !== undefined && own.includes(callId) && leftAt > told.at);
    for (const { callId } of later) faults.push(`law 6: ${callId} left after ${cancellation.id} was acknowledged as withdrawn`);
  }
  return faults;
};
