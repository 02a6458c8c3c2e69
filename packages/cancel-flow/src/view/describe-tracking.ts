import { canBeWithdrawn, isQuiet } from '../machine/tracked-order.ts';
import { say } from '../messages/message.ts';
import { act, closeOrShow } from './actions.ts';
import type { Description, Line } from './description.ts';
import { line, present } from './lines.ts';
import { CAUTION, UNKNOWN } from './looks.ts';
import type { OrdersView, Tracked } from './orders-view.ts';

/** What is recorded, and what became of it. */
export function describeTracking(view: OrdersView, state: Tracked): Description {
  const { orders } = state;
  const told = view.tracking(state);
  const withdrawing = state.name === 'withdrawing';
  return {
    ...told,
    ...(withdrawing && { title: say('withdrawing.title') }),
    body: [...noticeLines(state), ...told.body],
    busy: withdrawing || !orders.every(isQuiet),
    shown: state.shown,
    gate: null,
    actions: present(
      closeOrShow(state),
      isStale(state) && act('check_again'),
      state.name === 'following' && state.notice?.kind !== 'others_ask' && orders.some(canBeWithdrawn) && act('withdraw'),
    ),
  };
}

/** Something may change, and nobody tells. */
function isStale({ name, watch, orders }: Tracked): boolean {
  return name !== 'withdrawing' && watch === null && !orders.every(isQuiet);
}

function noticeLines(state: Tracked): readonly Line[] {
  const { notice } = state;
  return present(notice && line(CAUTION, say(notice.kind), notice.problem?.detail), isStale(state) && line(UNKNOWN, say('watch_lost')));
}
