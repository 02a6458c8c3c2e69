import type { ReactElement, ReactNode } from 'react';
import { Screen } from '../parts/screen.tsx';
import { Menu } from './menu.tsx';
import { Preferences, type PreferencesProps } from './preferences.tsx';

export interface OutsideProps {
  readonly title: string;
  readonly preferences: PreferencesProps;
  readonly children: ReactNode;
}

/** What is around a page for nobody in particular. */
export function Outside({ title, preferences, children }: OutsideProps): ReactElement {
  return (
    <>
      <header>
        <div className="bar">
          <span className="brand">
            <span aria-hidden="true" className="brand-sign" />
            Countermand
          </span>
          <Menu>
            <Preferences {...preferences} />
          </Menu>
        </div>
      </header>
      <main id="content" className="outside">
        <Screen title={title}>{children}</Screen>
      </main>
    </>
  );
}
