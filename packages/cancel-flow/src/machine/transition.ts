import { wantedEffects, type FlowEffect } from './effect.ts';
import type { EventOf, FlowEvent } from './event.ts';
import { whenFollowing, whenSettled, whenWithdrawing } from './following.ts';
import type { Handlers, Passed } from './handlers.ts';
import { whenConfirming, whenIdle, whenPreviewFailed, whenPreviewing } from './preparing.ts';
import type { FlowState, Idle, Offline, Resumable, SessionExpired, StateName } from './state.ts';
import { whenSubmitRefused, whenSubmitting, whenSubmitUncertain } from './submitting.ts';
import { resumed } from './suspend.ts';

type Suspended = SessionExpired | Offline;

/** News and the dialog concern what was interrupted; it changes beneath, and stays interrupted. */
function beneath<State extends Suspended>(state: State, event: EventOf<Passed>): FlowState {
  if (state.resume.name === 'settled' && event.type === 'open') return step({ ...state.resume, serial: state.serial }, event);
  // As the handlers of these events promise.
  const resume = step(state.resume, event) as Resumable | Idle;
  if (resume === state.resume) return state;
  const serial = Math.max(state.serial, resume.serial);
  return resume.name === 'idle' ? { ...resume, serial } : { ...state, serial, resume };
}

const passed = { filed: beneath, updated: beneath, close: beneath, show: beneath, open: beneath };

const whenSessionExpired: Handlers<'session_expired'> = {
  ...passed,
  session_renewed: resumed,
  renewal_failed: (state, { problem }) => ({ ...state, renewing: false, problem }),
  retry: (state) => (state.renewing ? state : { ...state, serial: state.serial + 1, renewing: true, problem: null }),
};

const whenOffline: Handlers<'offline'> = { ...passed, came_online: resumed, retry: resumed };

const HANDLERS: { readonly [Name in StateName]: Handlers<Name> } = {
  idle: whenIdle,
  previewing: whenPreviewing,
  preview_failed: whenPreviewFailed,
  confirming: whenConfirming,
  submitting: whenSubmitting,
  submit_uncertain: whenSubmitUncertain,
  submit_refused: whenSubmitRefused,
  following: whenFollowing,
  withdrawing: whenWithdrawing,
  settled: whenSettled,
  session_expired: whenSessionExpired,
  offline: whenOffline,
};

/** The answer of a call that this state does not wait for. */
function isLate(state: FlowState, event: FlowEvent): boolean {
  return 'call' in event && !wantedEffects(state).some(({ call }) => call === event.call);
}

function step(state: FlowState, event: FlowEvent): FlowState {
  // Each handler fits its own state and event, which a lookup by both names cannot tell the compiler.
  const handler = HANDLERS[state.name][event.type] as ((state: FlowState, event: FlowEvent) => FlowState) | undefined;
  return handler ? handler(state, event) : state;
}

export interface Transition {
  /** The very same object when the event changes nothing. */
  readonly state: FlowState;
  /** All that should be running now. */
  readonly effects: readonly FlowEffect[];
}

/** The whole machine: pure, and total over every state and event. */
export function transition(state: FlowState, event: FlowEvent): Transition {
  const next = isLate(state, event) ? state : step(state, event);
  return { state: next, effects: wantedEffects(next) };
}
