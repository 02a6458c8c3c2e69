import type { Message } from '../messages/message.ts';
import type { Line, Look } from './description.ts';

export function line(look: Look, message: Message, words?: string): Line {
  return { ...look, message, words };
}

/** What is there of these. */
export function present<Item>(...items: readonly (Item | false | null | undefined)[]): readonly Item[] {
  return items.filter((item): item is Item => Boolean(item));
}
