import { describe, type CancelFlow, type FlowState, type TrackedOrder } from '@countermand/cancel-flow';
import { flowText } from '../../flow/flow-text.ts';
import { text } from '../../text/text.ts';
import type { LineContext } from '../line-context.ts';
import { askToStop } from './ask-to-stop.ts';
import { ended, flowLines } from './flow-lines.ts';

type Talking = Pick<LineContext, 'talk' | 'now' | 'signal'>;

/** What was recorded; `left` where the request is on its way and nobody waits for it any more. */
export type Driven = { readonly kind: 'recorded'; readonly orders: readonly TrackedOrder[]; readonly asked: boolean } | { readonly kind: 'kept' } | { readonly kind: 'left' };

/** Leads a person through the flow, up to what is recorded. A request without an answer is never asked for anew. */
export async function driveFlow(context: Talking, flow: CancelFlow): Promise<Driven> {
  let said: FlowState['name'] | undefined;
  for (;;) {
    const state = flow.getState();
    const isNew = said !== state.name;
    said = state.name;
    switch (state.name) {
      case 'idle':
        return { kind: 'kept' };
      case 'previewing':
        if (isNew) tellTitle(context, state);
        await untilChanged(flow, state, context.signal);
        if (context.signal.aborted) flow.send({ type: 'close' });
        break;
      case 'confirming':
        await askToStop(context, flow, state);
        break;
      case 'preview_failed':
      case 'submit_refused':
        tell(context, state);
        flow.send({ type: 'close' });
        break;
      case 'submitting':
        await untilChanged(flow, state, context.signal);
        if (context.signal.aborted) return leave(context, flow);
        break;
      case 'submit_uncertain':
      case 'session_expired':
      case 'offline':
        tell(context, state);
        if (!(await goesOn(context, flow, state))) return leave(context, flow);
        break;
      case 'following':
      case 'withdrawing':
      case 'settled':
        return { kind: 'recorded', orders: state.orders, asked: state.intent !== null };
    }
  }
}

/** Waits where the next step comes by itself, else offers what can be done. False when nobody waits any more. */
async function goesOn({ talk, signal, now }: Talking, flow: CancelFlow, state: FlowState): Promise<boolean> {
  const { busy, actions } = describe(state);
  if (busy) {
    await untilChanged(flow, state, signal);
    return !signal.aborted;
  }
  const offered = actions.filter(({ id, enabled }) => enabled && id !== 'close' && id !== 'show' && id !== 'keep_order');
  offered.forEach(({ label }, index) => talk.say(text`${index + 1}. ${ended(flowText(label, now()))}`));
  const answer = await talk.ask(text`Type a number; anything else leaves it as it is.`);
  const chosen = offered.find((_, index) => String(index + 1) === answer);
  if (chosen) flow.send(chosen.event);
  return chosen !== undefined;
}

/** Closing takes nothing back: what is on its way is told when it is known. */
function leave({ talk }: Talking, flow: CancelFlow): Driven {
  flow.send({ type: 'close' });
  const { name } = flow.getState();
  if (name === 'idle') return { kind: 'kept' };
  talk.say(text`Whether it was recorded is not known yet. It is told here once it is; list tells it too.`);
  return { kind: 'left' };
}

function tellTitle({ talk, now }: Talking, state: FlowState): void {
  talk.say(ended(flowText(describe(state).title, now())));
}

function tell(context: Talking, state: FlowState): void {
  tellTitle(context, state);
  for (const line of flowLines(describe(state).body, context.now())) context.talk.say(line);
}

/** Resolves with the next state, or as soon as the signal aborts. */
function untilChanged(flow: CancelFlow, before: FlowState, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted || flow.getState() !== before) return resolve();
    const over = (): void => {
      stop();
      signal.removeEventListener('abort', over);
      resolve();
    };
    const stop = flow.subscribe(over);
    signal.addEventListener('abort', over);
  });
}
