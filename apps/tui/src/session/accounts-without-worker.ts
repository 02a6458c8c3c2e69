import type { Service } from '../service/service.ts';

/** Accounts whose lane nobody drains now: what is queued there waits. None where the caller may not see who works. */
export async function accountsWithoutWorker(service: Pick<Service, 'accounts'>): Promise<ReadonlySet<string>> {
  const answer = await service.accounts();
  return new Set(answer.ok ? answer.value.filter(({ worker }) => worker === 'none').map(({ id }) => id) : []);
}
