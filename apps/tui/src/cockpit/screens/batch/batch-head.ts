import { CANCELLATION_STATES, isBatchEnd, type BatchView } from '@countermand/core/model';
import { failureCount, paceTexts, rowTexts, settledCount, settledText } from '../../../batch/batch-standing.ts';
import { batchStateLook } from '../../../batch/batch-state-words.ts';
import { ageText } from '../../../text/duration.ts';
import { safeText, type SafeText } from '../../../text/safe-text.ts';
import { joined, text } from '../../../text/text.ts';
import { stateLook } from '../../../view/state-words.ts';
import { barText, percentText } from '../../parts/bar-text.ts';
import { packed, type Piece, type PieceLine } from '../../parts/pieces.tsx';
import { batchTone, stateTone } from '../../theme/state-tone.ts';

export interface BatchHeadPlace {
  readonly now: number;
  readonly columns: number;
  readonly readonly: boolean;
  /** Accounts with work left that nobody works. */
  readonly unworked: readonly string[];
}

/** The bar, on a narrow screen and on a wide one. */
const BARS = { narrow: 10, wide: 24 };

/** Where a batch stands: what matters most comes first, for a screen that has not the room for all of it. */
export function batchHead(view: BatchView, place: BatchHeadPlace): readonly PieceLine[] {
  return [...standing(view, place), ...notes(view, place), ...counts(view, place), about(view, place), ...keysNow(view, place)];
}

function standing(view: BatchView, { now, columns }: BatchHeadPlace): readonly PieceLine[] {
  const done = settledCount(view);
  const look = { words: batchStateLook(view.state).text, tone: batchTone(view.state) };
  const bar = text`${barText(done, view.rows.accepted, columns < 100 ? BARS.narrow : BARS.wide)} ${percentText(done, view.rows.accepted)}`;
  return packed([look, { words: bar, tone: 'accent' }, { words: settledText(view) }, ...paceTexts(view, now).map((words) => ({ words }))], columns - 1);
}

/** Counts by state, each with its word and its sign. */
function counts(view: BatchView, { columns }: BatchHeadPlace): readonly PieceLine[] {
  const states = CANCELLATION_STATES.map((state): Piece & { readonly count: number } => {
    const count = view.progress?.cancellations[state] ?? 0;
    return { count, words: text`${count} ${stateLook(state).sign} ${stateLook(state).word}`, tone: stateTone(state) };
  });
  const rows = rowTexts(view).map((words): Piece => ({ words, tone: 'dim' }));
  return packed([...states.filter(({ count }) => count > 0), ...rows], columns - 1);
}

/** What holds it up, and what was remarked. */
function notes(view: BatchView, { unworked }: BatchHeadPlace): readonly PieceLine[] {
  const nobody = view.state === 'running' && unworked.length > 0 ? [text`! No worker for ${safeText(unworked.join(', '), 60)}: u has it worked here while the cockpit is open`] : [];
  const remark = view.remark === undefined ? [] : [text`! ${safeText(view.remark)}`];
  return [...nobody, ...remark].map((words) => [{ words, tone: 'caution' }]);
}

function about(view: BatchView, { now }: BatchHeadPlace): PieceLine {
  const said = [
    ...(view.name === null ? [] : [safeText(view.name, 60)]),
    safeText(view.reason),
    text`${ageText(view.createdAt, now)} ago by ${safeText(view.actor, 60)}`,
    ...(view.retryOf === undefined ? [] : [text`tries again ${safeText(view.retryOf)}`]),
    ...(view.note === null ? [] : [safeText(view.note, 500)]),
  ];
  return [{ words: joined(said, text` · `), tone: 'dim' }];
}

/** What can be done with it as it is. */
function keysNow(view: BatchView, { readonly }: BatchHeadPlace): readonly PieceLine[] {
  const keys: readonly (readonly [boolean, SafeText])[] = [
    [!readonly && view.state === 'running', text`p pause`],
    [!readonly && (view.state === 'paused' || view.state === 'ready'), text`u go on`],
    [!readonly && !isBatchEnd(view.state), text`x abort`],
    [!readonly && isBatchEnd(view.state) && failureCount(view) > 0, text`t try the failed again`],
    [true, text`o report`],
    [true, text`v which rows`],
  ];
  return [[{ words: joined(keys.flatMap(([shown, words]) => (shown ? [words] : [])), text` · `), tone: 'dim' }]];
}
