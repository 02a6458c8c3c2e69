import type { CancellationState, CancellationView } from '@countermand/core/model';
import type { Service } from '../../service/service.ts';
import { isViewAtRest } from '../../view/at-rest.ts';
import { changeSentence } from '../sentences/cancellation-sentence.ts';
import type { Watched } from './watched.ts';

/** Steps on the way that only a look at the list needs to tell. */
const UNTOLD: ReadonlySet<CancellationState> = new Set(['scheduled', 'queued', 'sending']);

/** Watches a cancellation. `view` was told already. */
export function watchCancellation(service: Pick<Service, 'cancellation'>, view: CancellationView): Watched {
  let latest = view;
  let told = changeSentence(view);
  return {
    id: view.id,
    look: async () => {
      const answer = await service.cancellation(view.id);
      if (!answer.ok) return [];
      latest = answer.value;
      const line = changeSentence(latest);
      if (line === told || UNTOLD.has(latest.state)) return [];
      told = line;
      return [line];
    },
    get isAtRest() {
      return isViewAtRest(latest);
    },
    get standing() {
      return isViewAtRest(latest) ? undefined : changeSentence(latest);
    },
    get accounts() {
      return isViewAtRest(latest) ? [] : [view.account];
    },
  };
}
