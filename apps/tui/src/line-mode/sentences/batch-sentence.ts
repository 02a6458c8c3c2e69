import { CANCELLATION_STATES, type BatchState, type BatchView } from '@countermand/core/model';
import { leftText, settledCount } from '../../batch/batch-standing.ts';
import { ageText } from '../../text/duration.ts';
import { safeText, type SafeText } from '../../text/safe-text.ts';
import { counted, joined, text } from '../../text/text.ts';
import { stateLook } from '../../view/state-words.ts';
import { sentences } from './join-sentences.ts';

const STATES: Readonly<Record<BatchState, SafeText>> = {
  receiving: text`being recorded`,
  ready: text`ready`,
  running: text`running`,
  paused: text`paused`,
  finished: text`finished`,
  aborted: text`aborted`,
};

/** `running: batch bat_…, orders.csv. 1200 of 99950 orders are settled: 1190 cancelled, 10 refused. 3.9 a second, about 7 h left.` */
export function batchSentence(view: BatchView, now: number): SafeText {
  const name = view.name === null ? text`` : text`, ${safeText(view.name, 60)}`;
  return sentences(text`${STATES[view.state]}: batch ${safeText(view.id)}${name}.`, standing(view), pace(view, now), view.remark !== undefined && safeText(view.remark), text`Asked ${ageText(view.createdAt, now)} ago.`);
}

function standing(view: BatchView): SafeText {
  const { progress, rows } = view;
  const orders = counted(rows.accepted, text`order`, text`orders`);
  if (!progress) return text`${orders}.`;
  const states = CANCELLATION_STATES.flatMap((state) => (progress.cancellations[state] === 0 ? [] : [text`${progress.cancellations[state]} ${stateLook(state).word}`]));
  const { waiting, failed, withdrawn } = progress.items;
  const counts = [...states, ...named(waiting, text`waiting`), ...named(failed, text`not filed`), ...named(withdrawn, text`taken back`)];
  return text`${settledCount(view)} of ${orders} settled${counts.length === 0 ? text`` : text`: ${joined(counts, text`, `)}`}.`;
}

function named(count: number, name: SafeText): readonly SafeText[] {
  return count === 0 ? [] : [text`${count} ${name}`];
}

function pace({ progress, finishBy }: BatchView, now: number): SafeText | undefined {
  const rate = progress && progress.ratePerSecond >= 0.05 ? [text`${Number(progress.ratePerSecond.toFixed(1))} a second`] : [];
  const left = finishBy === undefined || Date.parse(finishBy) <= now ? [] : [leftText(Date.parse(finishBy) - now)];
  const parts = [...rate, ...left];
  return parts.length === 0 ? undefined : text`${joined(parts, text`, `)}.`;
}
