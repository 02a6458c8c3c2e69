import type { Filing, OrderUpdate, Outcome } from '@countermand/cancel-flow';
import { isEndState, type CancellationView } from '@countermand/core/model';
import { atOnce } from './at-once.ts';
import { readOutcome } from './flow-outcome.ts';
import type { FlowParts, FlowService } from './flow-parts.ts';

/** Looked at again after so long without news, milliseconds. */
const NOW_AND_THEN_MS = 5_000;
/** Between two looks, milliseconds. */
const REST_MS = 200;
/** So many are read one by one; of more, most are on the first page of the list, as they were filed just now. */
const FEW = 8;
const LONGEST_PAGE = 500;

export interface Followed {
  readonly filing: Filing;
  readonly onUpdate: (update: OrderUpdate) => void;
  readonly signal: AbortSignal;
}

/** Tells every change of what was filed, until nothing more changes. */
export async function followFiling({ service, clock }: Pick<FlowParts, 'service' | 'clock'>, { filing, onUpdate, signal }: Followed): Promise<Outcome<void>> {
  let moving: readonly string[] = filing.orders.flatMap(({ cancellation }) => (cancellation && !isQuiet(cancellation) ? [cancellation.id] : []));
  let news = new AbortController();
  const stop = service.onChange(() => news.abort());
  try {
    while (moving.length > 0 && !signal.aborted) {
      news = new AbortController();
      const looked = await latest(service, moving, signal);
      if (looked.kind !== 'done') return looked;
      for (const cancellation of looked.value) onUpdate({ cancellation });
      moving = looked.value.filter((view) => !isQuiet(view)).map(({ id }) => id);
      if (moving.length === 0) break;
      await clock.sleep(NOW_AND_THEN_MS, AbortSignal.any([signal, news.signal]));
      await clock.sleep(REST_MS, signal);
    }
    return { kind: 'done', value: undefined };
  } finally {
    stop();
  }
}

async function latest(service: FlowService, ids: readonly string[], signal: AbortSignal): Promise<Outcome<readonly CancellationView[]>> {
  const views = new Map<string, CancellationView>();
  if (ids.length > FEW) {
    const page = readOutcome(await service.cancellations({ limit: Math.min(LONGEST_PAGE, ids.length * 2) }, signal));
    if (page.kind !== 'done') return page;
    const wanted = new Set(ids);
    for (const view of page.value.items) if (wanted.has(view.id)) views.set(view.id, view);
  }
  const others = await atOnce(ids.filter((id) => !views.has(id)), async (id) => readOutcome(await service.cancellation(id, signal)));
  for (const outcome of others) {
    if (outcome.kind !== 'done') return outcome;
    views.set(outcome.value.id, outcome.value);
  }
  return { kind: 'done', value: [...views.values()] };
}

/** It ended, and so has the hold on what took its place. */
function isQuiet({ state, replacement }: CancellationView): boolean {
  return isEndState(state) && replacement?.hold !== 'pending';
}
