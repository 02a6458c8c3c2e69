import type { CancellationView } from '@countermand/core/model';
import { ageText } from '../../../text/duration.ts';
import { safeText, type SafeText } from '../../../text/safe-text.ts';
import { text } from '../../../text/text.ts';
import { nextAction } from '../../../view/next-action.ts';
import { referenceText, referenceWidth } from '../../../view/reference-text.ts';
import { saidText, statusesText } from '../../../view/said-text.ts';
import { stateLook } from '../../../view/state-words.ts';
import type { Unread } from '../../data/use-unread.ts';
import type { Column } from '../../parts/list/column.ts';
import { stateTone } from '../../theme/state-tone.ts';

/** What is seen of each cancellation in a list; the narrower the screen, the less. */
export function cancellationColumns({ now, columns, unread }: { readonly now: number; readonly columns: number; readonly unread: Unread }): readonly Column<CancellationView>[] {
  const width = referenceWidth(columns, columns < 54 ? [17] : [17, 6]);
  return [
    { title: text`STATE`, width: 17, cell: ({ state }) => text`${stateLook(state).sign} ${stateLook(state).word}`, tone: ({ state }) => stateTone(state) },
    { title: text`REFERENCE`, width, cell: ({ reference }) => referenceText(reference, width) },
    { title: text`ORDER`, width: 14, from: 96, cell: ({ orderNumber }) => safeText(orderNumber ?? '', 40) },
    { title: text`AGE`, width: 6, from: 54, cell: ({ createdAt }) => ageText(createdAt, now) },
    { title: text`PROVIDER`, width: 22, from: 150, cell: statusesText },
    { title: text`TRIES`, width: 5, from: 112, cell: ({ attempts }) => text`${attempts}` },
    { title: text`WHAT IS KNOWN`, width: 'rest', from: 70, cell: (view) => unread(view) ?? knownText(view, now) },
    { title: text`BATCH`, width: 30, from: 160, cell: ({ batch }) => safeText(batch ?? '') },
  ];
}

/** Where nothing has been said of it yet, what happens next. */
function knownText(view: CancellationView, now: number): SafeText {
  const said = saidText(view);
  return said === '' ? nextAction(view, now) : said;
}
