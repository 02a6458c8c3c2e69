import type { CancellationState } from '@countermand/core/model';
import { gateText, mayConfirm, ordersToFile } from '../machine/intent.ts';
import type { TrackedOrder } from '../machine/tracked-order.ts';
import { say } from '../messages/message.ts';
import { act, keep, stop } from './actions.ts';
import { standingOf, type Standing } from './describe-order.ts';
import { describePreviews } from './describe-previews.ts';
import type { Line } from './description.ts';
import { line, present } from './lines.ts';
import { CAUTION, gravest, lookOf, LOOKS } from './looks.ts';
import { ONE_ORDER } from './one-order.ts';
import type { OrdersView } from './orders-view.ts';

/** One order in full, several by what they have in common and by their counts. */
export const SEVERAL_ORDERS: OrdersView = {
  keep: (count) => (count > 1 ? keep(say('action.keep_orders')) : ONE_ORDER.keep(count)),
  question: (question) => {
    if (question.previews.length === 1) return ONE_ORDER.question(question);
    const count = ordersToFile(question).length;
    const text = gateText(question);
    return {
      title: count > 0 ? say('confirming.title_several', { count }) : say('confirming.none'),
      body: present(...describePreviews(question), text !== null && line(CAUTION, say('confirming.type', { count, text }))),
      gate: text === null ? null : { text, typed: question.typed },
      actions: [SEVERAL_ORDERS.keep(count), act('check_again'), stop(count > 1 ? say('action.stop_orders', { count }) : say('action.stop_order'), mayConfirm(question))],
    };
  },
  tracking: (state) => {
    const { name, orders } = state;
    if (orders.length === 1) return ONE_ORDER.tracking(state);
    const count = orders.length;
    const title = name === 'settled' ? say('several.settled', { count }) : say('several.title', { count });
    return { ...gravest(orders.map(lookOf)), title, body: countLines(orders), timing: [] };
  },
};

/** In the order in which they are told. */
const STANDINGS: readonly Standing[] = [...(Object.keys(LOOKS) as CancellationState[]), 'not_accepted', 'waiting'];

function countLines(orders: readonly TrackedOrder[]): readonly Line[] {
  return STANDINGS.flatMap((standing) => {
    const those = orders.filter((order) => standingOf(order) === standing);
    return those.length === 0 ? [] : [line(gravest(those.map(lookOf)), say('several.line', { state: say(`state.${standing}`), count: those.length }))];
  });
}
