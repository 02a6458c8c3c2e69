import type { LedgerReader } from '@countermand/core';

/** When the account's next work falls due (milliseconds), not before `notBefore`; undefined when there is none. */
export async function nextTurn(reader: LedgerReader, account: string, notBefore = 0): Promise<number | undefined> {
  const due = await reader.nextDueAt(account);
  return due === undefined ? undefined : Math.max(due, notBefore);
}

/** Accounts whose work is due now, straight from the ledger. What is on record as being sent is due as well: its worker may be gone. */
export async function dueLanes(reader: LedgerReader, now: number): Promise<readonly string[]> {
  const due: string[] = [];
  for (const account of await reader.accountsWithWork()) {
    if (((await reader.nextDueAt(account)) ?? now) <= now) due.push(account);
  }
  return due;
}
