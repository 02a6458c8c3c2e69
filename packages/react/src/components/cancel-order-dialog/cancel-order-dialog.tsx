import { useId, type ReactElement } from 'react';
import { useWords } from '../../localization/use-words.ts';
import type { RunningFlow } from '../../flow/use-cancel-flow.ts';
import { AlertDialog } from '../../parts/alert-dialog/alert-dialog.tsx';
import { Choices } from './choices.tsx';
import { FlowLines } from './flow-lines.tsx';
import { FlowTimes } from './flow-times.tsx';

export interface CancelOrderDialogProps {
  /** From `useCancelFlow`. */
  readonly flow: RunningFlow;
}

/** The confirm-and-stop dialog: names the order and what will and will not happen, and then what became of it. Open whenever its flow has something to show. */
export function CancelOrderDialog({ flow }: CancelOrderDialogProps): ReactElement | null {
  return flow.description.shown ? <OpenDialog flow={flow} /> : null;
}

function OpenDialog({ flow: { state, description, send } }: CancelOrderDialogProps): ReactElement {
  const { say, own } = useWords();
  const id = useId();
  const { gate } = description;
  return (
    <AlertDialog
      state={state.name}
      tone={description.tone}
      busy={description.busy}
      title={say(description.title)}
      words={<FlowLines lines={description.body} />}
      onDismiss={() => send({ type: 'close' })}
      actions={description.actions.map(({ id: action, label, event, default: isDefault, destructive, enabled }) => (
        <button
          key={action}
          type="button"
          data-cm="action"
          data-action={action}
          data-destructive={destructive || undefined}
          data-autofocus={isDefault || undefined}
          disabled={!enabled}
          onClick={() => send(event)}
        >
          {say(label)}
        </button>
      ))}
    >
      <FlowTimes timing={description.timing} />
      {state.name === 'confirming' && <Choices question={state.question} send={send} />}
      {gate !== null && (
        <p data-cm="gate">
          <label htmlFor={`${id}gate`}>{own('dialog.type', { text: gate.text })}</label>
          <input id={`${id}gate`} value={gate.typed} autoComplete="off" spellCheck={false} onChange={({ target }) => send({ type: 'type', text: target.value })} />
        </p>
      )}
    </AlertDialog>
  );
}
