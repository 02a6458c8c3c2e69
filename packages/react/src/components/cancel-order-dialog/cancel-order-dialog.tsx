import { useId, type ReactElement } from 'react';
import { useWords } from '../../localization/use-words.ts';
import type { RunningFlow } from '../../flow/use-cancel-flow.ts';
import { AlertDialog } from '../../parts/alert-dialog/alert-dialog.tsx';
import { Choices } from './choices.tsx';
import { FlowLines } from './flow-lines.tsx';

export interface CancelOrderDialogProps {
  /** From `useCancelFlow`; open whenever it has something to show. */
  readonly flow: RunningFlow;
}

/** The confirm-and-stop dialog: names the order and what will and will not happen, and then what became of it. */
export function CancelOrderDialog({ flow: { state, description, send } }: CancelOrderDialogProps): ReactElement {
  const { say, own } = useWords();
  const id = useId();
  const { gate } = description;
  return (
    <AlertDialog
      open={description.shown}
      state={state.name}
      tone={description.tone}
      busy={description.busy}
      title={say(description.title)}
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
      <FlowLines description={description} />
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
