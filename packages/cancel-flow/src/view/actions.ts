import type { PersonEvent } from '../machine/event.ts';
import { say, type Message } from '../messages/message.ts';
import type { Action, ActionId } from './description.ts';

type Simple = Extract<ActionId, 'close' | 'show' | 'retry' | 'check_again' | 'send_again' | 'look' | 'back' | 'withdraw' | 'sign_in'>;

const EVENTS: Readonly<Record<Simple, PersonEvent>> = {
  close: { type: 'close' },
  show: { type: 'show' },
  retry: { type: 'retry' },
  check_again: { type: 'retry' },
  send_again: { type: 'send_again' },
  look: { type: 'look' },
  back: { type: 'back' },
  withdraw: { type: 'withdraw' },
  sign_in: { type: 'retry' },
};

export function act(id: Simple, isDefault = false): Action {
  return { id, label: say(`action.${id}`), event: EVENTS[id], default: isDefault, destructive: false, enabled: true };
}

/** The default wherever something could be stopped. */
export function keep(count: number): Action {
  const label = count > 1 ? say('action.keep_orders') : say('action.keep_order');
  return { id: 'keep_order', label, event: { type: 'close' }, default: true, destructive: false, enabled: true };
}

export function stop(count: number, enabled: boolean): Action {
  const label: Message = count > 1 ? say('action.stop_orders', { count }) : say('action.stop_order');
  return { id: 'stop_order', label, event: { type: 'confirm' }, default: false, destructive: true, enabled };
}
