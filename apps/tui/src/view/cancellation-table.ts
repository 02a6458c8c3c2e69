import type { CancellationView } from '@countermand/core/model';
import { safeText, type SafeText } from '../text/safe-text.ts';
import { text } from '../text/text.ts';
import { stateText } from './state-words.ts';
import { table, type TablePlace } from './table.ts';

/** Many cancellations, one a line. */
export function cancellationTable(views: readonly CancellationView[], place: TablePlace): SafeText {
  const { paint } = place;
  const rows = views.map((view) => [
    stateText(view.state, paint),
    safeText(view.reference, 80),
    safeText(view.orderNumber ?? '', 40),
    safeText(why(view), 80),
    safeText(view.createdAt.replace(/\.\d+Z$/, 'Z')),
    safeText(view.id),
  ]);
  return table([text`STATE`, text`REFERENCE`, text`ORDER`, text`WHY`, text`ASKED`, text`ID`], rows, place);
}

/** The one thing to know beside the state. */
function why({ refusal, failure, replacement, warnings, remark }: CancellationView): string {
  if (refusal) return refusal.code;
  if (failure) return failure.code;
  if (replacement) return `replacement ${replacement.hold}`;
  return warnings[0]?.code ?? remark ?? '';
}
