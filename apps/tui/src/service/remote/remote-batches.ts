import type { BatchItemView } from '@countermand/core/model';
import * as z from 'zod';
import { ProblemError, valueOf } from '../../cli/problem-error.ts';
import type { BatchItemQuery, BatchService } from '../batch-service.ts';
import type { ListPage } from '../service.ts';
import { connectionTrouble } from './connection-trouble.ts';
import { PROVIDER_MS, type RemoteCalls } from './remote-calls.ts';
import { noConnection } from './remote-problem.ts';
import { batchItemShape, batchShape as shape, pageOf } from './shapes.ts';

/** The most rows of a page. */
const PAGE = 500;

/** Batches at a server, which works them. */
export function createRemoteBatches(calls: RemoteCalls): BatchService {
  const decide = (decision: 'pause' | 'resume' | 'abort') => (id: string) =>
    calls.answer<never>((client, signal) => client.batches[decision](id, { signal }), { shape, lookUp: `look with \`countermand batch list\`.` });
  return {
    // Reading files brings along what no other command needs.
    check: async (file, settings, signal) => (await import('./remote-upload.ts')).checkAtServer(calls, file, { settings, signal }),
    file: async (upload, signal) => (await import('./remote-upload.ts')).fileAtServer(calls, upload, signal),
    get: (id, signal) => calls.answer((client, during) => client.batches.get(id, { signal: during }), { shape, signal }),
    list: (query, signal) => calls.page(query.limit, (client, during) => client.batches.list(listingOf(query), { signal: during }), { shape: pageOf(shape), signal }),
    items: (id, query, signal) =>
      calls.page(query.limit, (client, during) => client.batches.items(id, { ...listingOf(query), ...(query.outcomes && { outcome: [...query.outcomes] }) }, { signal: during }), {
        shape: pageOf(batchItemShape),
        signal,
      }),
    rows: (id, signal) => rowsOf(calls, id, signal),
    report: (id, signal) => reportOf(calls, id, signal),
    pause: decide('pause'),
    resume: decide('resume'),
    abort: decide('abort'),
    retry: (id, idempotencyKey, signal) =>
      calls.answer((client, during) => client.batches.retry(id, { idempotencyKey, signal: during }), {
        shape,
        signal,
        idempotencyKey,
        withinMs: PROVIDER_MS,
        lookUp: 'look with `countermand batch list`.',
      }),
    work: () => () => Promise.resolve(),
  };
}

/** Only what a listing has, whatever else a caller carries along: a server refuses what it does not know. */
function listingOf({ states, cursor, limit }: Pick<BatchItemQuery, 'states' | 'cursor' | 'limit'>) {
  return { ...(states && { state: [...states] }), ...(cursor !== undefined && { cursor }), ...(limit !== undefined && { limit }) };
}

async function* rowsOf(calls: RemoteCalls, id: string, signal: AbortSignal | undefined): AsyncIterable<BatchItemView> {
  let cursor: string | null = '';
  while (cursor !== null) {
    const query: { readonly limit: number; readonly cursor?: string } = { limit: PAGE, ...(cursor !== '' && { cursor }) };
    const page: ListPage<BatchItemView> = valueOf(await calls.answer<ListPage<BatchItemView>>((client, during) => client.batches.items(id, query, { signal: during }), { shape: pageOf(batchItemShape), signal }));
    yield* page.items;
    cursor = page.nextCursor;
  }
}

async function* reportOf(calls: RemoteCalls, id: string, signal: AbortSignal | undefined): AsyncIterable<string> {
  // The deadline of a call would end the table as well, which takes as long as it is large.
  const opened = await calls.answer<ReadableStream<Uint8Array>>((client) => client.batches.report(id, signal ? { signal } : {}), { shape: z.instanceof(ReadableStream), signal });
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  try {
    for await (const chunk of valueOf(opened)) yield decoder.decode(chunk, { stream: true });
  } catch (error) {
    signal?.throwIfAborted();
    throw error instanceof ProblemError ? error : new ProblemError(noConnection(`The report broke off: ${connectionTrouble(error, calls.url).words} What came of it is not whole.`));
  }
}
