import { describe, type StateOf } from '@countermand/cancel-flow';
import { text } from '../../../text/text.ts';
import { useCockpit } from '../../cockpit-context.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { isAsking, leave } from './use-actions.ts';
import type { StopDialogName } from './stop-dialog.tsx';
import { STOP_KEYS } from './stop-keys.ts';
import { toggled } from './toggled.ts';
import type { OfferedOption } from './use-choices.ts';
import type { StopFlow } from './use-stop-flow.ts';

export interface StopKeysOptions {
  readonly flow: StopFlow;
  readonly offered: ReadonlySet<OfferedOption>;
  readonly onDialog: (name: StopDialogName) => void;
}

/** The keys of the flow beside its actions. */
export function useStopKeys({ flow: { state, send }, offered, onDialog }: StopKeysOptions): void {
  const { open, back, quit, notify } = useCockpit();
  /** Beyond the question nothing can be chosen. */
  const choosing = (choose: (confirming: StateOf<'confirming'>) => void): void => {
    if (state.name === 'confirming') choose(state);
    else notify('caution', text`That is chosen before the stop is asked for.`);
  };
  const toggle = (name: OfferedOption): void =>
    choosing(({ question }) => {
      if (!offered.has(name)) return notify('caution', text`The provider has no such option for ${question.previews.length === 1 ? text`this order` : text`all of these orders`}.`);
      send({ type: 'choose', choices: toggled(question.draft.choices, name) });
    });
  useKeys(STOP_KEYS, {
    reason: () => choosing(() => onDialog('reason')),
    note: () => choosing(() => onDialog('note')),
    refund: () => toggle('refund'),
    notifyCustomer: () => toggle('notifyCustomer'),
    undo: () => {
      const undo = describe(state).actions.find(({ id }) => id === 'withdraw');
      if (undo) send(undo.event);
      else notify('caution', text`There is nothing to undo now: what was not asked for is kept, and what was sent cannot be taken back here.`);
    },
    leave: () => (isAsking(state) ? leave(state, send, { back, notify }) : quit()),
    timeline: () => {
      const [only, another] = 'orders' in state ? state.orders : [];
      if (only?.cancellation && !another) open({ name: 'cancellation', id: only.cancellation.id });
      else if (another) open({ name: 'cancellations', query: {} });
      else notify('caution', text`Nothing has been asked for yet.`);
    },
  });
}
