import type { Law } from './evidence.ts';

/** Laws 4, 5 and 8: who was told yes stands in the ledger, once, with what was withdrawn withdrawn and nothing else. */
export const requestersRight: Law = ({ demands, records, takenBack }) => {
  const faults: string[] = [];
  const requesters = records.flatMap(({ cancellation, requesters: all }) => all.map((requester) => ({ cancellation, requester })));
  for (const { key, actor, acknowledged, request, refused } of demands) {
    if (refused === 'idempotency_key_reused') faults.push(`law 5: ${key} was taken for another request`);
    const mine = requesters.filter(({ requester }) => requester.idempotencyKey === key && requester.actor.principal === actor.principal);
    if (mine.length > 1) faults.push(`law 5: ${key} was filed ${mine.length} times`);
    const ids = new Set(acknowledged.map(({ id }) => id));
    if (ids.size > 1) faults.push(`law 5: ${key} was answered with ${[...ids].join(' and ')}`);
    for (const id of ids) {
      const found = mine.find(({ cancellation }) => cancellation.id === id);
      if (found === undefined) faults.push(`law 8: ${key} was told ${id}, and the ledger does not have it`);
      else if (found.cancellation.target.id !== request.target?.id) faults.push(`law 5: ${key} wanted ${request.target?.id} and got ${found.cancellation.target.id}`);
    }
  }
  for (const { id, actor, withdrawn } of takenBack) {
    const record = records.find(({ cancellation }) => cancellation.id === id);
    const left = record?.requesters.filter(({ actor: by, withdrawnAt }) => by.principal === actor.principal && withdrawnAt === null) ?? [];
    if (withdrawn && record?.cancellation.state !== 'withdrawn') faults.push(`law 6: ${actor.principal} was told that ${id} is withdrawn, and it is ${record?.cancellation.state}`);
    // Who asked again afterwards is a new requester.
    if (withdrawn && left.length > 0) faults.push(`law 4: ${id} is withdrawn, and ${left.map((it) => it.id).join(', ')} still wants it`);
  }
  for (const { cancellation, requesters: all } of records) {
    const wanted = all.some(({ withdrawnAt }) => withdrawnAt === null);
    if (cancellation.state === 'withdrawn' && wanted) faults.push(`law 4: ${cancellation.id} is withdrawn, and somebody still wants it`);
    if (!wanted && cancellation.state !== 'withdrawn') faults.push(`law 4: nobody wants ${cancellation.id} any more, and it is ${cancellation.state}`);
  }
  return faults;
};
