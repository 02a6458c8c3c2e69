import type { LedgerReader } from '../ports/ledger.ts';

/** Everything the ledger holds of cancellations, attempts, follow-ups and events: what a test looks through for what must not be there. */
export async function ledgerContents(reader: LedgerReader) {
  const { items } = await reader.listCancellations({ limit: 10_000 });
  const attempts = (await Promise.all(items.map(({ cancellation }) => reader.attemptsOf(cancellation.id)))).flat();
  const events = await reader.listEvents({ after: 0, limit: 100_000 });
  return { items, attempts, events };
}
