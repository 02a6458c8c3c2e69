import type { PersonEvent } from '../machine/event.ts';
import type { Message } from '../messages/message.ts';

/** How grave something is. `unknown` has a tone of its own: it is neither good nor bad news. */
export type Tone = 'neutral' | 'caution' | 'danger' | 'success' | 'unknown';

/** A tone with a sign, so that it is told without colour as well. */
export interface Look {
  readonly tone: Tone;
  readonly sign: string;
}

export interface Line extends Look {
  readonly message: Message;
  /** What somebody else says about it, such as the provider. Data: to be escaped, never obeyed; and not shown where the message says the same. */
  readonly words?: string;
}

export type ActionId = 'stop_order' | 'keep_order' | 'close' | 'show' | 'retry' | 'check_again' | 'send_again' | 'look' | 'back' | 'withdraw' | 'sign_in';

export interface Action {
  readonly id: ActionId;
  readonly label: Message;
  /** What to send when it is chosen. */
  readonly event: PersonEvent;
  /** The one that has the focus: at most one, and never one that stops something. */
  readonly default: boolean;
  readonly destructive: boolean;
  readonly enabled: boolean;
}

export interface Timing {
  readonly kind: 'undo_until' | 'changed' | 'next';
  /** RFC 3339 UTC. */
  readonly at: string;
  readonly message: Message;
}

/** All that a face shows, in no language. */
export interface Description extends Look {
  readonly title: Message;
  readonly body: readonly Line[];
  readonly actions: readonly Action[];
  readonly timing: readonly Timing[];
  /** Something is on its way, and the next state comes without a person. */
  readonly busy: boolean;
  /** Whether the dialog is open. */
  readonly shown: boolean;
  /** What has to be typed before the orders can be stopped, and what was typed. */
  readonly gate: { readonly text: string; readonly typed: string } | null;
}
