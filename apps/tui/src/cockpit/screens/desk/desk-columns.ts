import type { CancellationView } from '@countermand/core/model';
import { ageText } from '../../../text/duration.ts';
import { safeText, type SafeText } from '../../../text/safe-text.ts';
import { text } from '../../../text/text.ts';
import { referenceText, referenceWidth } from '../../../view/reference-text.ts';
import { saidText } from '../../../view/said-text.ts';
import { stateLook } from '../../../view/state-words.ts';
import type { Unread } from '../../data/use-unread.ts';
import type { Column } from '../../parts/list/column.ts';
import { stateTone } from '../../theme/state-tone.ts';
import type { Tone } from '../../theme/tone.ts';

/** What is on the desk, and why. */
export function deskColumns({ now, columns, unread }: { readonly now: number; readonly columns: number; readonly unread: Unread }): readonly Column<CancellationView>[] {
  const width = referenceWidth(columns, columns < 54 ? [22] : [22, 6]);
  return [
    { title: text`WHY IT IS HERE`, width: 22, cell: (view) => whyHere(view, unread(view) !== undefined), tone: whyTone },
    { title: text`REFERENCE`, width, cell: ({ reference }) => referenceText(reference, width) },
    { title: text`AGE`, width: 6, from: 54, cell: ({ createdAt }) => ageText(createdAt, now) },
    { title: text`WHAT IS KNOWN`, width: 'rest', from: 70, cell: (view) => (view.warnings[0] ? safeText(view.warnings[0].message, 300) : saidText(view)) },
  ];
}

/** A stop that is not established, a hold that failed, or an end that something contradicts. */
export function whyHere({ state, replacement, warnings }: CancellationView, isUnread: boolean): SafeText {
  if (state === 'needs_attention') return text`! decide: e`;
  if (state === 'unknown') return isUnread ? text`? nobody reads it now` : text`? being read again`;
  if (warnings.some(({ code }) => code === 'contradicted_after_end')) return text`! contradicted`;
  if (replacement?.hold === 'failed') return text`! replacement not held`;
  return text`${stateLook(state).sign} ${stateLook(state).word}`;
}

function whyTone({ state }: CancellationView): Tone {
  return state === 'unknown' ? stateTone(state) : 'bad';
}
