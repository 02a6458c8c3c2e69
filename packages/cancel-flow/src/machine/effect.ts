import type { Intent, Draft } from './intent.ts';
import type { FlowState } from './state.ts';
import type { Filing } from './tracked-order.ts';

/** What should be running; `call` tells one start from the next. What is no longer wanted is ended. */
export type FlowEffect = { readonly call: number } & (
  | { readonly type: 'preview'; readonly draft: Draft }
  | { readonly type: 'file'; readonly intent: Intent }
  | { readonly type: 'pause'; readonly milliseconds: number }
  | { readonly type: 'look'; readonly intent: Intent }
  | { readonly type: 'follow'; readonly filing: Filing }
  | { readonly type: 'withdraw'; readonly ids: readonly string[] }
  | { readonly type: 'renew_session' }
);

/** After so many sends without an answer only a person sends it again. */
const SENDS_BY_ITSELF = 4;
const FIRST_PAUSE_MS = 1_000;

/** True while the same request is sent again without a person. */
export function repeatsByItself(sends: number): boolean {
  return sends < SENDS_BY_ITSELF;
}

/** What should be running in a state. */
export function wantedEffects(state: FlowState): readonly FlowEffect[] {
  switch (state.name) {
    case 'previewing':
      return [{ call: state.serial, type: 'preview', draft: state.draft }];
    case 'submitting':
      return [{ call: state.serial, type: 'file', intent: state.intent }];
    case 'submit_uncertain': {
      if (state.look === 'looking') return [{ call: state.serial, type: 'look', intent: state.intent }];
      const pause = Math.max(FIRST_PAUSE_MS * 2 ** (state.sends - 1), state.problem?.retryAfterMs ?? 0);
      return repeatsByItself(state.sends) ? [{ call: state.serial, type: 'pause', milliseconds: pause }] : [];
    }
    case 'following':
    case 'settled':
      return watch(state);
    case 'withdrawing':
      return [{ call: state.call, type: 'withdraw', ids: state.ids }, ...watch(state)];
    case 'session_expired':
      return state.renewing ? [{ call: state.serial, type: 'renew_session' }] : [];
    case 'idle':
    case 'preview_failed':
    case 'confirming':
    case 'submit_refused':
    case 'offline':
      return [];
  }
}

function watch({ watch: call, orders, batch }: Extract<FlowState, { readonly watch: number | null }>): readonly FlowEffect[] {
  return call === null ? [] : [{ call, type: 'follow', filing: { orders, batch: batch ?? undefined } }];
}
