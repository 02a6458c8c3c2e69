import { isBatchEnd, type BatchView } from '@countermand/core/model';
import { accountsOf } from '../../batch/accounts-of.ts';
import type { Service } from '../../service/service.ts';
import { batchSentence } from '../sentences/batch-sentence.ts';
import type { Watched } from './watched.ts';

export interface BatchWatch {
  readonly service: Pick<Service, 'batches'>;
  readonly view: BatchView;
  readonly now: () => number;
}

/** Watches a batch: it is told when its own state changes. */
export function watchBatch({ service: { batches }, view, now }: BatchWatch): Watched {
  let latest = view;
  return {
    id: view.id,
    look: async () => {
      const answer = await batches.get(view.id);
      if (!answer.ok) return [];
      const changed = answer.value.state !== latest.state || isThrough(answer.value) !== isThrough(latest);
      latest = answer.value;
      return changed ? [batchSentence(latest, now())] : [];
    },
    get isAtRest() {
      return isBatchAtRest(latest);
    },
    get standing() {
      return isThrough(latest) ? undefined : batchSentence(latest, now());
    },
    get accounts() {
      return isThrough(latest) ? [] : accountsOf(latest);
    },
  };
}

/** Nothing more happens by itself: it is through, or somebody has to let it go on. */
export function isBatchAtRest(view: BatchView): boolean {
  return isBatchEnd(view.state) ? isThrough(view) : view.state !== 'running';
}

/** An aborted batch is through when what had left is settled. */
function isThrough({ state, finishedAt }: BatchView): boolean {
  return isBatchEnd(state) && finishedAt !== undefined;
}
