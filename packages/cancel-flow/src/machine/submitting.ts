import type { EventOf } from './event.ts';
import type { Handlers } from './handlers.ts';
import { provesNotRecorded } from './proves-not-recorded.ts';
import { toIdle } from './preparing.ts';
import type { FlowState, Following, Settled, SubmitRefused, SubmitUncertain, Submitting } from './state.ts';
import { disconnect, expire } from './suspend.ts';
import { track } from './tracking.ts';

type Sent = Submitting | SubmitUncertain | SubmitRefused;

function filed<State extends Sent>(state: State, { key, filing }: EventOf<'filed'>): State | Following | Settled {
  return key === state.intent.key ? track(state, filing, state.intent) : state;
}

export function hide<State extends { readonly shown: boolean }>(state: State): State {
  return state.shown ? { ...state, shown: false } : state;
}

export function show<State extends { readonly shown: boolean }>(state: State): State {
  return state.shown ? state : { ...state, shown: true };
}

/** What stays the same of a request, whatever becomes of it: its key most of all. */
function same({ serial, shown, question, intent }: Sent): Pick<Sent, 'serial' | 'shown' | 'question' | 'intent'> {
  return { serial, shown, question, intent };
}

function send(state: Sent, sends: number): Submitting {
  return { ...same(state), name: 'submitting', serial: state.serial + 1, sends, doubt: sends > 1 };
}

function sendAgain(state: SubmitUncertain): Submitting {
  return send(state, state.sends + 1);
}

function uncertain(state: Submitting, problem: SubmitUncertain['problem']): SubmitUncertain {
  return { ...same(state), name: 'submit_uncertain', serial: state.serial + 1, sends: state.sends, problem, look: 'none' };
}

function refused(state: Submitting, { problem }: EventOf<'file_refused'>): FlowState {
  if (state.doubt && !provesNotRecorded(problem)) return uncertain(state, problem);
  return { ...same(state), name: 'submit_refused', problem };
}

function lookBecame(state: SubmitUncertain, look: SubmitUncertain['look']): SubmitUncertain {
  return { ...state, serial: state.serial + 1, look };
}

export const whenSubmitting: Handlers<'submitting'> = {
  filed,
  file_refused: refused,
  file_unanswered: (state) => uncertain(state, null),
  session_expired: expire,
  not_sent: disconnect,
  close: hide,
  show,
  open: show,
};

export const whenSubmitUncertain: Handlers<'submit_uncertain'> = {
  filed,
  pause_over: sendAgain,
  send_again: sendAgain,
  look: (state) => (state.look === 'looking' ? state : lookBecame(state, 'looking')),
  looked: (state, { filing }) => (filing ? track(state, filing, state.intent) : lookBecame(state, 'nothing_found')),
  look_failed: (state) => lookBecame(state, 'failed'),
  session_expired: expire,
  not_sent: disconnect,
  went_offline: disconnect,
  close: hide,
  show,
  open: show,
};

export const whenSubmitRefused: Handlers<'submit_refused'> = {
  filed,
  back: ({ serial, question, intent }) => ({ name: 'confirming', serial, question: { ...question, draft: { ...question.draft, kept: intent }, typed: '' } }),
  retry: (state) => (state.problem.retryable ? send(state, 1) : state),
  close: toIdle,
  show,
  open: show,
};
