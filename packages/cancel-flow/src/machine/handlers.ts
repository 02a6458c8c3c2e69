import type { EventOf, EventType } from './event.ts';
import type { FlowState, Idle, Resumable, StateName, StateOf } from './state.ts';

/** What concerns a flow that is interrupted as well: news of its orders, and its dialog. */
export type Passed = 'filed' | 'updated' | 'close' | 'show' | 'open';

/** What a state does about each event; what is not listed leaves it as it is. What is passed on to an interrupted state leaves it one that can be gone on with, or nothing. */
export type Handlers<Name extends StateName> = {
  readonly [Type in EventType]?: (state: StateOf<Name>, event: EventOf<Type>) => StateOf<Name> extends Resumable ? (Type extends Passed ? Resumable | Idle : FlowState) : FlowState;
};
