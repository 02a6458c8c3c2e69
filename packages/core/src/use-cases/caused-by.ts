import type { NewEvent } from '../model/event.ts';
import type { Actor } from '../model/requester.ts';

/** Who acts, without through which request. */
export function identityOf({ principal, channel }: Actor): Actor {
  return { principal, channel };
}

/** Who caused an event, and the facts of it together with the request through which they did. */
export function causedBy(actor: Actor, data: NewEvent['data'] = {}): Pick<NewEvent, 'actor' | 'data'> {
  return { actor: identityOf(actor), data: { ...data, ...(actor.request !== undefined && { request: actor.request }) } };
}
