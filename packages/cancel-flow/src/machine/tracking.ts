import type { Intent } from './intent.ts';
import type { Following, Settled, Withdrawing } from './state.ts';
import { hasEnded, isQuiet, type Filing } from './tracked-order.ts';

type Tracked = Following | Settled | Withdrawing;

/** Begins to follow what was recorded, or found. */
export function track({ serial, shown }: { readonly serial: number; readonly shown: boolean }, filing: Filing, intent: Intent | null): Following | Settled {
  const { batch = null, orders } = filing;
  return standing({ name: 'following', serial, shown, intent, batch, orders, watch: null, notice: null });
}

/** `following` or `settled`, as the orders stand, watched as long as something may change. */
export function standing({ serial, shown, intent, batch, orders, watch, notice }: Following | Settled | Withdrawing): Following | Settled {
  const settled = orders.every(hasEnded);
  const wanted = orders.every(isQuiet) ? null : (watch ?? serial + 1);
  return { name: settled ? 'settled' : 'following', serial: Math.max(serial, wanted ?? 0), shown, intent, batch, orders, watch: wanted, notice: settled ? null : notice };
}

/** The watch ended without an end: the view stays as it is until somebody asks for it again. */
export function loseWatch<State extends Tracked>(state: State): State {
  return { ...state, watch: null };
}

/** Watches again, where it should be watched and is not. */
export function watchAgain(state: Following | Settled): Following | Settled {
  return state.watch === null && !state.orders.every(isQuiet) ? standing(state) : state;
}
