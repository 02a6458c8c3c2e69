import type { EventOf, EventType } from '../machine/event.ts';
import { preview, second, tracked, view } from './samples.ts';
import { CALL, KEY, PROBLEM } from './states.ts';

const filing = { orders: [tracked(view('queued'))] };

/** One of each; answers are those of the call that the sample states wait for. */
export const EVENTS: { readonly [Type in EventType]: EventOf<Type> } = {
  open: { type: 'open', orders: ['shop:1'] },
  close: { type: 'close' },
  show: { type: 'show' },
  retry: { type: 'retry' },
  choose: { type: 'choose', choices: { options: { refund: true } } },
  type: { type: 'type', text: 'cancel-2' },
  confirm: { type: 'confirm', key: 'key-2' },
  send_again: { type: 'send_again' },
  look: { type: 'look' },
  back: { type: 'back' },
  withdraw: { type: 'withdraw' },
  went_offline: { type: 'went_offline' },
  came_online: { type: 'came_online' },
  previewed: { type: 'previewed', call: CALL, previews: [preview()] },
  preview_failed: { type: 'preview_failed', call: CALL, problem: null },
  filed: { type: 'filed', key: KEY, filing },
  file_refused: { type: 'file_refused', call: CALL, problem: PROBLEM },
  file_unanswered: { type: 'file_unanswered', call: CALL },
  pause_over: { type: 'pause_over', call: CALL },
  looked: { type: 'looked', call: CALL, filing },
  look_failed: { type: 'look_failed', call: CALL },
  updated: { type: 'updated', update: { cancellation: view('sending', { updatedAt: second(1), attempts: 1 }) } },
  watch_lost: { type: 'watch_lost', call: CALL },
  withdraw_answered: { type: 'withdraw_answered', call: CALL, updates: [{ cancellation: view('withdrawn', { updatedAt: second(1) }) }] },
  withdraw_refused: { type: 'withdraw_refused', call: CALL, problem: PROBLEM },
  withdraw_unanswered: { type: 'withdraw_unanswered', call: CALL },
  session_expired: { type: 'session_expired', call: CALL },
  session_renewed: { type: 'session_renewed', call: CALL },
  renewal_failed: { type: 'renewal_failed', call: CALL, problem: PROBLEM },
  not_sent: { type: 'not_sent', call: CALL },
};
