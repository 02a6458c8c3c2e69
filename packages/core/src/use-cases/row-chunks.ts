import type { Clock } from '../model/clock.ts';

/** Rows recorded by one commit. */
const CHUNK = 500;

/** A slow upload's rows wait no longer than this to be recorded, milliseconds: that shows that it lives. */
const LONGEST_WAIT_MS = 10_000;

/** The upload did not come to its own end: its reader failed, or whoever sends it gave it up. */
export class UploadBroken extends Error {
  override readonly name = 'UploadBroken';
}

/** The same rows; what their reader throws becomes `UploadBroken`, so that our own bugs are not taken for a broken upload. */
export async function* unbrokenRows<T>(rows: AsyncIterable<T>): AsyncGenerator<T> {
  const iterator = rows[Symbol.asyncIterator]();
  let over = false;
  try {
    for (;;) {
      const next = await iterator.next().catch((error: unknown) => {
        over = true;
        throw new UploadBroken('The upload broke off before its end.', { cause: error });
      });
      if (next.done) {
        over = true;
        return;
      }
      yield next.value;
    }
  } finally {
    if (!over) await iterator.return?.();
  }
}

/** Some rows at a time, so that an upload is never held as a whole. Throws `UploadBroken` as soon as `signal` aborts. */
export async function* rowChunks<T>(rows: AsyncIterable<T>, clock: Clock, signal: AbortSignal | undefined): AsyncGenerator<readonly T[]> {
  const iterator = rows[Symbol.asyncIterator]();
  let chunk: T[] = [];
  let since = clock.monotonic();
  let ended = false;
  try {
    for (;;) {
      const next = await unlessAborted(iterator.next(), signal);
      if (next.done) {
        ended = true;
        break;
      }
      chunk.push(next.value);
      if (chunk.length < CHUNK && clock.monotonic() - since < LONGEST_WAIT_MS) continue;
      yield chunk;
      chunk = [];
      since = clock.monotonic();
    }
    if (chunk.length > 0) yield chunk;
  } finally {
    // Not waited for: an upload that hangs must not hold us.
    if (!ended) void iterator.return?.().catch(() => {});
  }
}

function unlessAborted<T>(next: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return next;
  return new Promise((resolve, reject) => {
    const abort = () => reject(new UploadBroken('The upload was given up before its end.'));
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    next.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
