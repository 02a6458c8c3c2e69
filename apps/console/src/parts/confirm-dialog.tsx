import { useEffect, useId, useRef, type ReactElement, type ReactNode } from 'react';

export interface ConfirmDialogProps {
  readonly title: string;
  readonly children: ReactNode;
  /** What leaves all as it is; it has the focus. */
  readonly keep: string;
  readonly act: string;
  readonly busy: boolean;
  readonly onKeep: () => void;
  readonly onAct: () => void;
}

/** Asks before something that cannot be taken back, as long as it is rendered. */
export function ConfirmDialog({ title, children, keep, act, busy, onKeep, onAct }: ConfirmDialogProps): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const element = dialog.current;
    if (element && !element.open) element.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog ref={dialog} className="confirm" role="alertdialog" aria-labelledby={`${id}title`} aria-describedby={`${id}words`} onCancel={onKeep}>
      <h2 id={`${id}title`}>{title}</h2>
      <div id={`${id}words`}>{children}</div>
      <div className="confirm-actions">
        <button type="button" className="primary" onClick={onKeep}>
          {keep}
        </button>
        <button type="button" className="danger" disabled={busy} onClick={onAct}>
          {act}
        </button>
      </div>
    </dialog>
  );
}
