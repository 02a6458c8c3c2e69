import type { Clock } from '@countermand/core/model';
import type { Ledger } from '@countermand/core/ports';

/** Changes come in bursts: they are told this far apart, milliseconds. */
const REST_MS = 100;

/** Tells of a ledger's changes, those of a burst as one. Answers how to end it; after that nothing more is told. */
export function tellChanges({ ledger, clock }: { readonly ledger: Pick<Ledger, 'onChange'>; readonly clock: Pick<Clock, 'sleep'> }, listener: () => void): () => void {
  const over = new AbortController();
  let isTelling = false;
  const tell = async (): Promise<void> => {
    isTelling = true;
    await clock.sleep(REST_MS, over.signal);
    isTelling = false;
    if (!over.signal.aborted) listener();
  };
  const stop = ledger.onChange(() => {
    if (!isTelling) void tell();
  });
  return () => {
    stop();
    over.abort();
  };
}
