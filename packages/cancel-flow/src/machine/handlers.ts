import type { EventOf, EventType } from './event.ts';
import type { FlowState, StateName, StateOf } from './state.ts';

/** What a state does about each event; what is not listed leaves it as it is. */
export type Handlers<Name extends StateName> = {
  readonly [Type in EventType]?: (state: StateOf<Name>, event: EventOf<Type>) => FlowState;
};
