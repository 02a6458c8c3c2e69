import type { Law } from './evidence.ts';

/** Law 2: what left for a provider has its attempt in the ledger, begun before; and one attempt is one write. */
export const intentFirst: Law = ({ sent, attempts, events }) => {
  const writes = sent.filter(({ purpose }) => purpose === 'write');
  const faults: string[] = [];
  for (const write of writes) {
    const attempt = attempts.find(({ id }) => id === write.callId);
    const told = events.some(({ type, data }) => type === 'attempt.started' && data['attempt'] === write.callId);
    if (attempt === undefined || !told) faults.push(`law 2: ${write.operation} ${write.target.id} left as ${write.callId}, of which the ledger knows nothing`);
    else if (attempt.target.id !== write.target.id) faults.push(`law 2: ${write.callId} was begun for ${attempt.target.id} and went to ${write.target.id}`);
  }
  const twice = Object.entries(Object.groupBy(writes, ({ callId }) => callId)).filter(([, same]) => (same?.length ?? 0) > 1);
  return [...faults, ...twice.map(([callId]) => `law 2: ${callId} was sent more than once`)];
};
