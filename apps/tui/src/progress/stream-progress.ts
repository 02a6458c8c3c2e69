import { isEndState } from '@countermand/core/model';
import type { Output } from '../output/output.ts';
import type { Progress } from './progress.ts';

/** An object for each change, as data. The end is left to whoever shows the result: it knows more by then. */
export function streamProgress(output: Output): Progress {
  const shown = new Map<string, string>();
  return {
    show: (views) => {
      for (const view of views) {
        if (isEndState(view.state) || shown.get(view.id) === view.updatedAt) continue;
        shown.set(view.id, view.updatedAt);
        output.record(view);
      }
    },
    close: () => {},
  };
}
