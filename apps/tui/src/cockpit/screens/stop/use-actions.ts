import type { Action, Description, FlowState } from '@countermand/cancel-flow';
import { useState } from 'react';
import { text } from '../../../text/text.ts';
import { useCockpit } from '../../cockpit-context.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { ACTION_KEYS } from './stop-keys.ts';
import type { StopFlow } from './use-stop-flow.ts';

export interface ActionsOptions {
  readonly flow: StopFlow;
  readonly description: Description;
  /** There is room for what will happen: nothing is stopped unread. */
  readonly isReadable: boolean;
  /** Opens the line in which the text for several orders is typed. */
  readonly onGate: () => void;
}

export interface Actions {
  readonly cursor: number;
  /** The cursor goes to where it begins. */
  readonly rest: () => void;
}

/** Moves between the actions. The cursor begins at the one that changes nothing, and is there again whenever others are offered, or the same of another question. */
export function useActions({ flow: { state, send }, description: { actions, gate }, isReadable, onGate }: ActionsOptions): Actions {
  const { back, notify } = useCockpit();
  // A question that was looked at anew offers the same, and no Enter that was meant for what stood there before is to meet it.
  const offered = [state.name, ...(state.name === 'confirming' ? [state.serial] : []), ...actions.map(({ id }) => id)].join(' ');
  const first = Math.max(0, actions.findIndex((action) => action.default));
  const [moved, setMoved] = useState({ offered, cursor: first });
  const cursor = moved.offered === offered ? Math.min(moved.cursor, Math.max(0, actions.length - 1)) : first;
  const moveBy = (step: number): void => actions.length > 0 ? setMoved({ offered, cursor: (cursor + step + actions.length) % actions.length }) : undefined;

  const choose = (action: Action): void => {
    if (action.id === 'stop_order' && !isReadable) notify('caution', text`Make the window larger: what will happen cannot be read here.`);
    else if (action.id === 'stop_order' && gate && gate.typed.trim() !== gate.text) onGate();
    else if (!action.enabled) notify('caution', action.id === 'stop_order' ? text`There is nothing here to stop.` : text`That is under way already.`);
    else if (action.event.type === 'close') leave(state, send, { back, notify });
    else {
      // What was said of an earlier try is over.
      notify('plain', text` `);
      send(action.event);
    }
  };
  useKeys(ACTION_KEYS, {
    next: () => moveBy(1),
    previous: () => moveBy(-1),
    choose: () => {
      const action = actions[cursor];
      if (action) choose(action);
    },
  });
  return { cursor, rest: () => setMoved({ offered, cursor: first }) };
}

/** Nothing was asked for so far. */
export function isAsking({ name }: FlowState): boolean {
  return name === 'previewing' || name === 'preview_failed' || name === 'confirming';
}

/** Back to where one came from: what is only asked is not asked any more, and what was asked for goes on. */
export function leave(state: FlowState, send: StopFlow['send'], { back, notify }: Pick<ReturnType<typeof useCockpit>, 'back' | 'notify'>): void {
  const asks = isAsking(state);
  send({ type: 'close' });
  back();
  if (asks) notify('plain', text`Kept: nothing was asked for.`);
}
