import type { Following, Settled, Withdrawing } from '../machine/state.ts';
import { canBeWithdrawn, isQuiet, type TrackedOrder } from '../machine/tracked-order.ts';
import { say } from '../messages/message.ts';
import { act } from './actions.ts';
import type { Description, Line } from './description.ts';
import { describeOrder, standingOf, STANDINGS } from './describe-order.ts';
import { line, present } from './lines.ts';
import { CAUTION, gravest, lookOf, UNKNOWN } from './looks.ts';

type Tracked = Following | Settled | Withdrawing;

/** What is recorded: one order in full, several by their counts. */
export function describeTracking(state: Tracked): Description {
  const { orders, shown } = state;
  const [only] = orders;
  const one = orders.length === 1 && only ? describeOrder(only) : undefined;
  const several = state.name === 'settled' ? say('several.settled', { count: orders.length }) : say('several.title', { count: orders.length });
  const withdrawing = state.name === 'withdrawing';
  return {
    ...gravest(orders.map(lookOf)),
    title: withdrawing ? say('withdrawing.title') : (one?.state ?? several),
    body: [...noticeLines(state), ...(one?.body ?? countLines(orders))],
    timing: one?.timing ?? [],
    busy: withdrawing || !orders.every(isQuiet),
    shown,
    gate: null,
    actions: present(
      act(shown ? 'close' : 'show', true),
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

function countLines(orders: readonly TrackedOrder[]): readonly Line[] {
  return STANDINGS.flatMap((standing) => {
    const those = orders.filter((order) => standingOf(order) === standing);
    return those.length === 0 ? [] : [line(gravest(those.map(lookOf)), say('several.line', { state: say(`state.${standing}`), count: those.length }))];
  });
}
