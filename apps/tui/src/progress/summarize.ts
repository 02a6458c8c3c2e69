import { CANCELLATION_STATES, type CancellationView } from '@countermand/core/model';
import { safeText, type SafeText } from '../text/safe-text.ts';
import { joined, text } from '../text/text.ts';
import { stateText } from '../view/state-words.ts';
import { NO_PAINT } from '../text/paint.ts';

/** One order by its name, several by how many are in which state. */
export function summarize(views: readonly Pick<CancellationView, 'state' | 'reference'>[]): SafeText {
  const [only, another] = views;
  if (!only) return text`starting`;
  if (!another) return text`${safeText(only.reference, 80)}: ${stateText(only.state, NO_PAINT)}`;
  const counts = CANCELLATION_STATES.flatMap((state) => {
    const count = views.filter((view) => view.state === state).length;
    return count === 0 ? [] : [text`${count} ${stateText(state, NO_PAINT)}`];
  });
  return text`${views.length} orders: ${joined(counts, text`, `)}`;
}
