import type { PersonEvent } from '../machine/event.ts';
import { say, type Message } from '../messages/message.ts';
import type { Action, ActionId } from './description.ts';

type Simple = Exclude<ActionId, 'stop_order' | 'keep_order'>;

export function act(id: Simple, isDefault = false): Action {
  const event: PersonEvent = { type: id === 'check_again' || id === 'sign_in' ? 'retry' : id };
  return { id, label: say(`action.${id}`), event, default: isDefault, destructive: false, enabled: true };
}

/** A flow that goes on can be closed and shown again. */
export function closeOrShow({ shown }: { readonly shown: boolean }): Action {
  return act(shown ? 'close' : 'show', true);
}

/** The default wherever something could be stopped. */
export function keep(label: Message): Action {
  return { ...act('close', true), id: 'keep_order', label };
}

export function stop(label: Message, enabled: boolean): Action {
  return { id: 'stop_order', label, event: { type: 'confirm' }, default: false, destructive: true, enabled };
}
