import { mayConfirm } from '../machine/intent.ts';
import { say } from '../messages/message.ts';
import { act, keep, stop } from './actions.ts';
import { describeOrder } from './describe-order.ts';
import { describePreview } from './describe-preview.ts';
import type { OrdersView } from './orders-view.ts';

/** One order, in full. */
export const ONE_ORDER: OrdersView = {
  keep: () => keep(say('action.keep_order')),
  question: (question) => {
    const preview = question.previews[0] ?? { asked: '', problems: [] };
    return {
      title: say('confirming.title', { order: preview.orderNumber ?? preview.reference ?? preview.asked }),
      body: describePreview(preview),
      actions: [ONE_ORDER.keep(1), act('check_again'), stop(say('action.stop_order'), mayConfirm(question))],
    };
  },
  tracking: ({ orders: [order = { asked: '', cancellation: null, problem: null }] }) => {
    const { state, ...told } = describeOrder(order);
    return { ...told, title: state };
  },
};
