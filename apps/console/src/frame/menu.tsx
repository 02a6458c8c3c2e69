import { useWords } from '@countermand/react';
import { useRef, type KeyboardEvent, type FocusEvent, type ReactElement, type ReactNode } from 'react';
import { frameEnglish } from '../words/frame/english.ts';

/** What is seldom needed, behind a button: it closes by Escape, and when the focus goes elsewhere. */
export function Menu({ children }: { readonly children: ReactNode }): ReactElement {
  const { own } = useWords(frameEnglish);
  const details = useRef<HTMLDetailsElement>(null);
  const close = (): void => details.current?.removeAttribute('open');
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !details.current?.open) return;
    close();
    details.current.querySelector('summary')?.focus();
  };
  const onBlur = ({ relatedTarget, currentTarget }: FocusEvent): void => {
    if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) close();
  };
  return (
    <details ref={details} className="menu" onKeyDown={onKeyDown} onBlur={onBlur}>
      <summary>{own('console.menu')}</summary>
      <div className="menu-content">{children}</div>
    </details>
  );
}
