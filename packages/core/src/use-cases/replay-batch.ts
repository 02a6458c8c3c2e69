import type { Batch } from '../model/batch.ts';
import type { Clock } from '../model/clock.ts';
import { failed, succeeded, type Result } from '../model/problem.ts';
import type { Ledger } from '../ports/ledger.ts';
import type { FiledBatch } from './file-batch.ts';

interface Parts {
  readonly ledger: Ledger;
  readonly clock: Clock;
}

/** The longest time between two looks at a twin that is being received, milliseconds. */
const LOOK_EVERY_MS = 1_000;

/** Answers an upload whose key is held by another one: the same meaning gives the same batch, once that one is received (law 5). */
export async function replayOfBatch(parts: Parts, twin: Batch, fingerprint: string, signal: AbortSignal | undefined): Promise<Result<FiledBatch>> {
  const received = await onceReceived(parts, twin, signal);
  if (!received || received.state === 'receiving' || received.fingerprint === null) {
    return failed('upload_incomplete', `Another upload under this key (${twin.id}) did not come to its end. Nothing is sent; send it again.`, { retryable: true });
  }
  if (received.fingerprint === fingerprint) return succeeded({ batch: received, replayed: true });
  return failed('idempotency_key_reused', `The Idempotency-Key "${received.idempotencyKey}" was used for another upload (${received.id}). Use a new key.`);
}

/** Ends early when `signal` aborts. */
async function onceReceived({ ledger, clock }: Parts, twin: Batch, signal: AbortSignal | undefined): Promise<Batch | undefined> {
  for (;;) {
    const news = new AbortController();
    const stop = ledger.onChange(() => news.abort());
    try {
      const batch = await ledger.reader.batch(twin.id);
      if (batch?.state !== 'receiving' || signal?.aborted) return batch;
      await clock.sleep(LOOK_EVERY_MS, signal ? AbortSignal.any([signal, news.signal]) : news.signal);
    } finally {
      stop();
    }
  }
}
