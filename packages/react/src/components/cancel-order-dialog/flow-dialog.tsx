import type { ReactElement, ReactNode } from 'react';
import type { RunningFlow } from '../../flow/use-cancel-flow.ts';
import { usePhrases } from '../../localization/use-phrases.ts';
import { AlertDialog } from '../../parts/alert-dialog/alert-dialog.tsx';
import { Choices } from './choices.tsx';
import { FlowLines } from './flow-lines.tsx';
import { FlowTimes } from './flow-times.tsx';

export interface FlowDialogProps {
  readonly flow: RunningFlow;
  /** What else has to be filled in. */
  readonly children?: ReactNode;
}

/** The dialog of a flow: open whenever its flow has something to show. */
export function FlowDialog({ flow: { state, description, send }, children }: FlowDialogProps): ReactElement | null {
  const { say } = usePhrases();
  if (!description.shown) return null;
  return (
    <AlertDialog
      state={state.name}
      tone={description.tone}
      busy={description.busy}
      title={say(description.title)}
      words={<FlowLines lines={description.body} />}
      onDismiss={() => send({ type: 'close' })}
      actions={description.actions.map(({ id, label, event, default: isDefault, destructive, enabled }) => (
        <button
          key={id}
          type="button"
          data-cm="action"
          data-action={id}
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
      {children}
    </AlertDialog>
  );
}
