import type { EventOf } from './event.ts';
import type { Handlers } from './handlers.ts';
import { intentOf, mayConfirm, NO_CHOICES, sameData, type Choices, type Draft } from './intent.ts';
import { leftOut } from './preview.ts';
import type { Confirming, FlowState, Following, Idle, Previewing, Settled } from './state.ts';
import { disconnect, expire } from './suspend.ts';
import { track } from './tracking.ts';

/** Asks anew what stopping would do. */
function look({ serial }: { readonly serial: number }, draft: Draft): Previewing {
  return { name: 'previewing', serial: serial + 1, draft };
}

/** A new flow. Each order is named once. */
export function open<State extends Idle | Settled>(state: State, { orders, choices }: EventOf<'open'>): State | Previewing {
  if (orders.length === 0) return state;
  return look(state, { orders: [...new Set(orders)], choices: { ...NO_CHOICES, ...choices }, kept: null });
}

export function toIdle({ serial }: { readonly serial: number }): Idle {
  return { name: 'idle', serial };
}

/** A request that went astray arrived after all. */
function filedAfterAll<State extends FlowState>(state: State, kept: Draft['kept'], { key, filing }: EventOf<'filed'>): State | Following | Settled {
  return kept?.key === key ? track({ serial: state.serial, shown: true }, filing, kept) : state;
}

function previewed({ serial, draft }: Previewing, { previews }: EventOf<'previewed'>): FlowState {
  const [first] = previews;
  if (first === undefined) return { name: 'preview_failed', serial, draft, problem: null };
  // What may be stopped already, or is being decided, is never asked for again: it is followed.
  if (previews.length === 1 && first.joins && leftOut(first) === 'being_stopped') {
    return track({ serial, shown: true }, { orders: [{ asked: first.asked, cancellation: first.joins, problem: null }] }, null);
  }
  return { name: 'confirming', serial, question: { draft, previews, typed: '' } };
}

function choose(state: Confirming, { choices: chosen }: EventOf<'choose'>): FlowState {
  const { question } = state;
  const before = question.draft.choices;
  const choices: Choices = { ...before, ...chosen };
  const draft = { ...question.draft, choices };
  // Other options have other effects, and nobody confirms what they were not shown.
  return sameData(before.options, choices.options) ? { ...state, question: { ...question, draft } } : look(state, draft);
}

function confirm(state: Confirming, { key }: EventOf<'confirm'>): FlowState {
  const { question, serial } = state;
  if (!mayConfirm(question)) return state;
  return { name: 'submitting', serial: serial + 1, shown: true, question, intent: intentOf(question, key), sends: 1, doubt: false };
}

export const whenIdle: Handlers<'idle'> = { open };

export const whenPreviewing: Handlers<'previewing'> = {
  previewed,
  preview_failed: ({ serial, draft }, { problem }) => ({ name: 'preview_failed', serial, draft, problem }),
  choose: (state, { choices }) => look(state, { ...state.draft, choices: { ...state.draft.choices, ...choices } }),
  session_expired: expire,
  not_sent: disconnect,
  went_offline: disconnect,
  filed: (state, event) => filedAfterAll(state, state.draft.kept, event),
  close: toIdle,
};

export const whenPreviewFailed: Handlers<'preview_failed'> = {
  retry: (state) => look(state, state.draft),
  filed: (state, event) => filedAfterAll(state, state.draft.kept, event),
  close: toIdle,
};

export const whenConfirming: Handlers<'confirming'> = {
  choose,
  confirm,
  type: (state, { text }) => ({ ...state, question: { ...state.question, typed: text } }),
  retry: (state) => look(state, state.question.draft),
  filed: (state, event) => filedAfterAll(state, state.question.draft.kept, event),
  close: toIdle,
};
