import { acceptUpdate } from './accept-update.ts';
import type { EventOf } from './event.ts';
import type { Handlers } from './handlers.ts';
import { open } from './preparing.ts';
import type { FlowState, Following, Notice, Settled, Withdrawing } from './state.ts';
import { hide, show } from './submitting.ts';
import { disconnect, expire } from './suspend.ts';
import { canBeWithdrawn, isUnsent } from './tracked-order.ts';
import { loseWatch, standing, watchAgain } from './tracking.ts';

function updated<State extends Following | Settled | Withdrawing>(state: State, event: EventOf<'updated'>): State | Following | Settled {
  const orders = acceptUpdate(state.orders, event.update);
  return orders === state.orders ? state : standing({ ...state, orders });
}

function withdraw(state: Following): FlowState {
  const ids = state.orders.filter(canBeWithdrawn).flatMap(({ cancellation }) => cancellation?.id ?? []);
  if (ids.length === 0) return state;
  const call = state.serial + 1;
  return { ...state, name: 'withdrawing', serial: call, call, ids, notice: null };
}

function withdrawAnswered(state: Withdrawing, { updates }: EventOf<'withdraw_answered'>): FlowState {
  const orders = updates.reduce(acceptUpdate, state.orders);
  // An answer without an end: what was taken back was one of several requests, and the others stand.
  const stays = updates.some((update) => 'cancellation' in update && isUnsent(update.cancellation));
  return after({ ...state, orders }, stays ? { kind: 'others_ask', problem: null } : null);
}

function after(state: Withdrawing, notice: Notice | null): FlowState {
  return standing({ ...state, notice });
}

export const whenFollowing: Handlers<'following'> = {
  updated,
  withdraw,
  watch_lost: loseWatch,
  retry: watchAgain,
  came_online: watchAgain,
  session_expired: expire,
  not_sent: disconnect,
  went_offline: disconnect,
  close: hide,
  show,
  open: show,
};

export const whenWithdrawing: Handlers<'withdrawing'> = {
  updated: (state, event) => {
    const next = updated(state, event);
    return next.name === 'following' ? { ...state, orders: next.orders } : next;
  },
  withdraw_answered: withdrawAnswered,
  withdraw_refused: (state, { problem }) => after(state, { kind: 'withdraw_refused', problem }),
  withdraw_unanswered: (state) => after(state, { kind: 'withdraw_uncertain', problem: null }),
  // A watch that breaks off does not disturb the call: afterwards it is watched again.
  watch_lost: loseWatch,
  session_expired: (state, event) => (event.call === state.watch ? loseWatch(state) : expire(state)),
  not_sent: (state, event) => (event.call === state.watch ? loseWatch(state) : disconnect(state)),
  close: hide,
  show,
  open: show,
};

export const whenSettled: Handlers<'settled'> = {
  updated,
  open,
  watch_lost: loseWatch,
  not_sent: loseWatch,
  retry: watchAgain,
  came_online: watchAgain,
  session_expired: expire,
  close: hide,
  show,
};
