import { prepared } from '../prepared.ts';
import { waitingRows } from './batches/batch-work.ts';
import type { LedgerDatabase } from '../tables.ts';

interface After {
  readonly account: string;
}

const nextKnown = prepared((database, after: After) =>
  database.selectFrom('cancellations').select('account').where('account', '>', after.account).orderBy('account').limit(1),
);

const nextWithStop = prepared((database, after: After) =>
  database
    .selectFrom('cancellations')
    .select('account')
    .where('account', '>', after.account)
    .where('due_at', 'is not', null)
    .orderBy('account')
    // Only the index of due rows has this order: no other one, full of rows at rest, is tempting.
    .orderBy('work')
    .orderBy('due_at')
    .limit(1),
);

const nextWithFollowUp = prepared((database, after: After) =>
  database
    .selectFrom('follow_ups')
    .select('account')
    .where('account', '>', after.account)
    .where('due_at', 'is not', null)
    .orderBy('account')
    .orderBy('work')
    .orderBy('due_at')
    .limit(1),
);

/** Every account that has a cancellation. */
export function knownAccounts(database: LedgerDatabase): Promise<string[]> {
  return jump(database, nextKnown);
}

/** Every account that has something to do, now or later. */
export async function accountsWithWork(database: LedgerDatabase): Promise<string[]> {
  const stops = await jump(database, nextWithStop);
  const followUps = await jump(database, nextWithFollowUp);
  const toBeFiled = (await waitingRows(database)).map(({ account }) => account);
  return [...new Set([...stops, ...followUps, ...toBeFiled])].sort();
}

/** From one account to the next along an index: a DISTINCT would read a million rows. */
async function jump(database: LedgerDatabase, next: typeof nextKnown): Promise<string[]> {
  const accounts: string[] = [];
  let account = '';
  for (;;) {
    const [row] = (await next(database, { account })).rows;
    if (!row) return accounts;
    account = row.account;
    accounts.push(account);
  }
}
