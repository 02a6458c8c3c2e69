import { describe, leftOut, type CancelFlow, type StateOf } from '@countermand/cancel-flow';
import { REASON_LABELS } from '@countermand/core/model';
import { safeText, type SafeText } from '../../text/safe-text.ts';
import { text } from '../../text/text.ts';
import type { LineContext } from '../line-context.ts';
import { askReason } from './ask-reason.ts';
import { flowLines, orderLines } from './flow-lines.ts';

/** Tells what stopping would do, and asks. Keeps the order unless the answer says in so many words that it is to be stopped. */
export async function askToStop({ talk, now }: Pick<LineContext, 'talk' | 'now'>, flow: CancelFlow, confirming: StateOf<'confirming'>): Promise<void> {
  const { previews } = confirming.question;
  for (const line of [...orderLines(previews), ...flowLines(describe(confirming).body, now())]) talk.say(line);
  // With nothing to stop there is nothing to ask.
  if (previews.every((preview) => leftOut(preview) !== undefined)) return flow.send({ type: 'close' });
  for (let state = confirming; ; ) {
    const wanted = describe(state).gate?.text ?? 'yes';
    const { reason } = state.question.draft.choices;
    talk.say(text`Reason: ${safeText(REASON_LABELS[reason])}. Type reason to choose another one.`);
    const answer = (await talk.ask(stopQuestion(wanted)))?.toLowerCase();
    if (answer !== 'reason') {
      if (wanted !== 'yes') flow.send({ type: 'type', text: answer ?? '' });
      return flow.send(answer === wanted ? { type: 'confirm' } : { type: 'close' });
    }
    const chosen = await askReason(talk);
    if (chosen) flow.send({ type: 'choose', choices: { reason: chosen } });
    const next = flow.getState();
    if (next.name !== 'confirming') return;
    state = next;
  }
}

/** `wanted` is what has to be typed: yes, or cancel-N. */
export function stopQuestion(wanted: string): SafeText {
  if (wanted === 'yes') return text`Stop order? Type yes to stop it; anything else keeps it.`;
  return text`Stop these ${Number(wanted.replace('cancel-', ''))} orders? Type ${safeText(wanted)} to stop them; anything else keeps them.`;
}
