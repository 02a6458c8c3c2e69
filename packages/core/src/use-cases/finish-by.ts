import type { AccountDirectory } from '../accounts/account-directory.ts';
import { slotLimit } from '../engine/rate-budget.ts';
import type { Batch, BatchProgress, BatchRemainder } from '../model/batch.ts';
import type { HttpClientFactory } from '../ports/http-client-factory.ts';
import type { LedgerReader } from '../ports/ledger.ts';

/** A stop that was not sent takes a read and a write. */
const CALLS_PER_STOP = 2;

interface Parts {
  readonly reader: LedgerReader;
  readonly accounts: AccountDirectory;
  readonly httpClients: HttpClientFactory;
}

/**
 * When the rate limits let a batch be through, milliseconds: the calls left over the slots of each credential, the slowest
 * one counting. Null while it does not run, and where an account cannot be asked about its limit.
 */
export async function finishBy(parts: Parts, batch: Pick<Batch, 'state' | 'sendAfter'>, progress: Pick<BatchProgress, 'remainders'>, now: number): Promise<number | null> {
  const left = progress.remainders.filter((remainder) => callsLeft(remainder) > 0);
  if (batch.state !== 'running' || left.length === 0) return null;
  const begins = Math.max(now, batch.sendAfter ?? 0);
  const byBudget = new Map<string, number>();
  for (const remainder of left) {
    const account = parts.accounts.get(remainder.account);
    if (!account?.usable) return null;
    const name = await parts.httpClients.fingerprint(account.id, account.profile).catch(() => undefined);
    if (name === undefined) return null;
    const free = byBudget.get(name) ?? Math.max(begins, (await parts.reader.budget(name)).blockedUntil ?? 0);
    byBudget.set(name, free + callsLeft(remainder) * slotLimit(account.profile).spacingMs);
  }
  return Math.round(Math.max(...byBudget.values()));
}

function callsLeft({ waiting, unsent, underWay }: BatchRemainder): number {
  return CALLS_PER_STOP * (waiting + unsent) + underWay;
}
