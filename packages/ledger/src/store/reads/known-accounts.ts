import type { LedgerDatabase } from '../tables.ts';

/**
 * Every account that has a cancellation. Jumps from one to the next along an index: a DISTINCT would read a million rows.
 */
export async function knownAccounts(database: LedgerDatabase): Promise<string[]> {
  return jump((after) =>
    database.selectFrom('cancellations').select('account').where('account', '>', after).orderBy('account').limit(1).executeTakeFirst(),
  );
}

/** Every account that has something to do, now or later. */
export async function accountsWithWork(database: LedgerDatabase): Promise<string[]> {
  const stops = await jump((after) =>
    database.selectFrom('cancellations').select('account').where('account', '>', after).where('due_at', 'is not', null).orderBy('account').limit(1).executeTakeFirst(),
  );
  const followUps = await jump((after) =>
    database.selectFrom('follow_ups').select('account').where('account', '>', after).where('due_at', 'is not', null).orderBy('account').limit(1).executeTakeFirst(),
  );
  return [...new Set([...stops, ...followUps])].sort();
}

async function jump(next: (after: string) => Promise<{ readonly account: string } | undefined>): Promise<string[]> {
  const accounts: string[] = [];
  for (let row = await next(''); row !== undefined; row = await next(row.account)) accounts.push(row.account);
  return accounts;
}
