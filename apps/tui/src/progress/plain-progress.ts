import type { CancellationState } from '@countermand/core/model';
import type { Output } from '../output/output.ts';
import { safeText } from '../text/safe-text.ts';
import { text } from '../text/text.ts';
import { stateText } from '../view/state-words.ts';
import type { Progress } from './progress.ts';

/** A line for each change of state, where no line can be rewritten. */
export function plainProgress(output: Output): Progress {
  const shown = new Map<string, CancellationState>();
  return {
    show: (views) => {
      for (const { id, state, reference } of views) {
        if (shown.get(id) === state) continue;
        shown.set(id, state);
        output.talk(text`${safeText(reference)}: ${stateText(state, output.talkPaint)}`);
      }
    },
    close: () => {},
  };
}
