import { useEffect, useId, useRef, type ReactElement, type ReactNode } from 'react';
import { rootProps } from '../../provider/appearance.ts';
import { useCountermand } from '../../provider/countermand-context.ts';

export interface AlertDialogProps {
  readonly open: boolean;
  /** Escape, or the browser's own way to close. */
  readonly onDismiss: () => void;
  readonly title: string;
  /** What it is about: read aloud with the title. */
  readonly children: ReactNode;
  readonly actions: ReactNode;
  readonly tone: string;
  readonly busy: boolean;
  /** Told to screen readers when it changes. */
  readonly state: string;
}

/**
 * A dialog that interrupts, in the browser's top layer: it holds the focus, and gives it back to what opened it. What is to have the focus
 * carries `data-autofocus`.
 */
export function AlertDialog({ open, onDismiss, title, children, actions, tone, busy, state }: AlertDialogProps): ReactElement {
  const { appearance } = useCountermand();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();

  useEffect(() => {
    const element = dialog.current;
    if (!element || !open || element.open) return;
    element.showModal();
    return () => element.close();
  }, [open]);
  // Each state has its own default, which is never one that stops something.
  useEffect(() => {
    if (open) dialog.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus();
  }, [open, state]);

  return (
    <dialog
      ref={dialog}
      {...rootProps(appearance)}
      role="alertdialog"
      aria-modal="true"
      aria-labelledby={`${id}title`}
      aria-describedby={`${id}body`}
      aria-busy={busy}
      data-cm="dialog"
      data-state={state}
      data-tone={tone}
      onCancel={(event) => {
        // What is open is the flow's to say.
        event.preventDefault();
        onDismiss();
      }}
    >
      <h2 id={`${id}title`} data-cm="dialog-title">
        {title}
      </h2>
      <div id={`${id}body`} data-cm="dialog-body" aria-live="polite">
        {children}
      </div>
      <div data-cm="dialog-actions">{actions}</div>
    </dialog>
  );
}
