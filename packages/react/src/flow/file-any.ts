import type { Transport } from '@countermand/client';
import { batches, withdrawCancellation } from '@countermand/client/groups';
import { fileOne } from './file-one.ts';
import type { FilingWay } from './filing-way.ts';

/** Providers are asked about many orders in several calls, one after the other; milliseconds. */
const PREVIEW_MS = 60_000;

/** One order becomes a cancellation, several a batch: how, is loaded with the first call about several, and is a part of that call. */
export function fileAny(transport: Transport): FilingWay {
  const one = fileOne(transport);
  const several = async (): Promise<FilingWay> => (await import('./file-several.ts')).fileSeveral(one, batches(transport), async (id, signal) => ({ cancellation: await withdrawCancellation(transport, id, { signal }) }));
  const wayOf = ({ orders }: { readonly orders: readonly unknown[] }): FilingWay | Promise<FilingWay> => (orders.length > 1 ? several() : one);
  return {
    previewDeadlineMs: PREVIEW_MS,
    preview: async (draft, signal) => (await wayOf(draft)).preview(draft, signal),
    file: async (intent, signal) => (await wayOf(intent)).file(intent, signal),
    look: async (intent, signal) => (await wayOf(intent)).look(intent, signal),
    withdraw: (ids, signal) => (ids.length > 1 ? several().then((way) => way.withdraw?.(ids, signal) ?? []) : undefined),
    updates: async function* (filing, signal) {
      const way = filing.batch === undefined ? one : await several();
      yield* way.updates(filing, signal);
    },
  };
}
