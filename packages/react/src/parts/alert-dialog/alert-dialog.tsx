import { useEffect, useId, useLayoutEffect, useRef, type ReactElement, type ReactNode } from 'react';
import { useRootProps } from '../../provider/use-root-props.ts';

export interface AlertDialogProps {
  /** Escape, or the browser's own way to close. */
  readonly onDismiss: () => void;
  readonly title: string;
  /** Of the title, where the page's own headings go on after it; default: 2. */
  readonly headingLevel?: 2 | 3 | 4;
  /** What it is about: read aloud with the title, and again when it changes. */
  readonly words: ReactNode;
  /** What is there to be read and filled in, beneath the words. */
  readonly children: ReactNode;
  readonly actions: ReactNode;
  readonly tone: string;
  readonly busy: boolean;
  /** Each has a default of its own, which gets the focus: what carries `data-autofocus`. */
  readonly state: string;
}

/** A dialog that interrupts, in the browser's top layer, open as long as it is rendered: it holds the focus, and gives it back to what opened it. */
export function AlertDialog({ onDismiss, title, headingLevel = 2, words, children, actions, tone, busy, state }: AlertDialogProps): ReactElement {
  const root = useRootProps();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const Title = `h${headingLevel}` as const;

  // Closed while it is still in the document: else the browser does not give the focus back.
  useLayoutEffect(() => {
    const element = dialog.current;
    if (!element) return undefined;
    if (!element.open) element.showModal();
    return () => element.close();
  }, []);
  useEffect(() => {
    dialog.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus();
  }, [state]);

  return (
    <dialog
      ref={dialog}
      {...root}
      role="alertdialog"
      aria-labelledby={`${id}title`}
      aria-describedby={`${id}words`}
      aria-busy={busy}
      data-cm="dialog"
      data-state={state}
      data-tone={tone}
      // The page around it is not meant: a row that opens something when it is clicked.
      onClick={(event) => event.stopPropagation()}
      onCancel={(event) => {
        // What is open is the flow's to say.
        event.preventDefault();
        onDismiss();
      }}
      onClose={(event) => {
        // A browser does not ask twice. While something goes on it is not to be left, and what is not dismissed stays in view.
        const { currentTarget } = event;
        if (currentTarget.open) return;
        onDismiss();
        queueMicrotask(() => currentTarget.isConnected && !currentTarget.open && currentTarget.showModal());
      }}
    >
      <div aria-live="polite">
        <Title id={`${id}title`} data-cm="dialog-title">
          {title}
        </Title>
        <div id={`${id}words`} data-cm="dialog-words">
          {words}
        </div>
      </div>
      {children}
      <div data-cm="dialog-actions">{actions}</div>
    </dialog>
  );
}
