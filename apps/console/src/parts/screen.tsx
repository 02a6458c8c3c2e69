import { useEffect, type ReactElement, type ReactNode } from 'react';

export interface ScreenProps {
  readonly title: string;
  /** What the one thing is called that is shown here: with it, its tab is told from others. */
  readonly subject?: string;
  /** A sentence that says what is here. */
  readonly about?: string;
  /** Beside the heading. */
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
}

/** A screen: its heading, which gets the focus when somebody comes here, and the document's title. */
export function Screen({ title, subject, about, actions, children }: ScreenProps): ReactElement {
  useEffect(() => {
    document.title = [...(subject === undefined ? [] : [subject]), title, 'Countermand'].join(' · ');
  }, [title, subject]);
  return (
    <>
      <div className="screen-head">
        <div>
          <h1 tabIndex={-1}>{title}</h1>
          {about !== undefined && <p className="about">{about}</p>}
        </div>
        {actions !== undefined && <div className="screen-actions">{actions}</div>}
      </div>
      {children}
    </>
  );
}
