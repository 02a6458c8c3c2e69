import { useState, type ReactElement, type ReactNode } from 'react';
import { ActionButton } from '../action-button/action-button.tsx';
import { AlertDialog } from '../alert-dialog/alert-dialog.tsx';
import { Gate } from './gate.tsx';

export interface GatedDialogProps {
  readonly title: string;
  readonly words: ReactNode;
  /** What has to be typed before it can be done; undefined: a click is enough. */
  readonly gate: string | undefined;
  /** The harmless choice, which has the focus. */
  readonly keep: string;
  readonly act: string;
  readonly onKeep: () => void;
  readonly onAct: () => void;
  readonly busy?: boolean;
  /** Why it came to nothing. */
  readonly problem?: ReactNode;
}

/** Asks before something that cannot be taken back. */
export function GatedDialog({ title, words, gate, keep, act, onKeep, onAct, busy = false, problem }: GatedDialogProps): ReactElement {
  const [typed, setTyped] = useState('');
  return (
    <AlertDialog
      state="asking"
      tone="caution"
      busy={busy}
      title={title}
      words={words}
      onDismiss={onKeep}
      actions={
        <>
          <ActionButton name="keep_order" data-autofocus onClick={onKeep}>
            {keep}
          </ActionButton>
          <ActionButton name="stop_order" data-destructive disabled={busy || (gate !== undefined && typed.trim() !== gate)} onClick={onAct}>
            {act}
          </ActionButton>
        </>
      }
    >
      {gate !== undefined && <Gate text={gate} typed={typed} onType={setTyped} />}
      {problem}
    </AlertDialog>
  );
}
