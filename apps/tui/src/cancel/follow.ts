import type { CancellationView } from '@countermand/core/model';
import { valueOf } from '../cli/problem-error.ts';
import { NO_PROGRESS, type Progress } from '../progress/progress.ts';
import type { Service } from '../service/service.ts';

export interface Follow {
  readonly service: Service;
  readonly ids: readonly string[];
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
  readonly progress: Progress;
}

/** Waits until waiting brings nothing more for any of them, or the time is over, and shows what changes meanwhile. */
export async function follow({ service, ids, timeoutMs, signal, progress }: Follow): Promise<void> {
  const over = new AbortController();
  const shown = progress === NO_PROGRESS ? undefined : showChanges({ service, ids, progress }, over.signal);
  try {
    const waits = await Promise.all(ids.map((id) => service.settle(id, { timeoutMs, signal })));
    waits.forEach(valueOf);
  } finally {
    over.abort();
    await shown;
  }
}

async function showChanges({ service, ids, progress }: Pick<Follow, 'service' | 'ids' | 'progress'>, over: AbortSignal): Promise<void> {
  let news = Promise.withResolvers<void>();
  const tell = (): void => news.resolve();
  const stop = service.onChange(tell);
  over.addEventListener('abort', tell, { once: true });
  const show = async (): Promise<void> => progress.show(await latestViews(service, ids));
  try {
    while (!over.aborted) {
      await show();
      await news.promise;
      news = Promise.withResolvers<void>();
    }
    await show();
  } finally {
    stop();
  }
}

/** The cancellations as they are now, in the order asked. */
export async function latestViews(service: Pick<Service, 'cancellation'>, ids: readonly string[]): Promise<readonly CancellationView[]> {
  return (await Promise.all(ids.map((id) => service.cancellation(id)))).map(valueOf);
}
