/**
 * A process that files cancellations until it has filed enough or is killed.
 * Arguments: path or address of the ledger, label, how many, how many at once. Prints the id of each one that was committed, a line each.
 */
import { writeSync } from 'node:fs';
import { LedgerUnavailableError } from '@countermand/core/errors';
import { openPostgresLedger } from '../../postgres/open-postgres-ledger.ts';
import { openSqliteLedger } from '../../sqlite/open-sqlite-ledger.ts';
import { aCancellation, aFollowUp, anAttempt, anEvent, insert, keyOf } from '../fixtures.ts';

const [place = '', label = '', total = '0', atOnce = '1'] = process.argv.slice(2);
const clock = { now: Date.now, monotonic: () => performance.now(), sleep: async () => {} };
const ledger = place.startsWith('postgres:') ? await openPostgresLedger({ url: place, clock }) : await openSqliteLedger({ path: place, clock });

async function fileOne(number: number): Promise<void> {
  const cancellation = aCancellation({ id: `can_${label}_${number}` });
  await ledger.transact(async (transaction) => {
    await insert(transaction, cancellation);
    await transaction.insertAttempt(anAttempt(cancellation), keyOf(cancellation), anEvent(cancellation, { type: 'attempt.started' }));
    await transaction.insertFollowUp(aFollowUp(cancellation), anEvent(cancellation, { type: 'follow_up.created' }));
  });
  // Straight to the descriptor: a killed process must not take it along in a buffer.
  writeSync(1, `${cancellation.id}\n`);
}

try {
  for (let start = 0; start < Number(total); start += Number(atOnce)) {
    await Promise.all(Array.from({ length: Number(atOnce) }, (_, index) => fileOne(start + index)));
  }
} catch (error) {
  // The test has taken the database away.
  if (!LedgerUnavailableError.isInstance(error)) throw error;
  process.exitCode = 4;
}
await ledger.close();
