import { createContext, useContext } from 'react';
import type { Service } from '../service/service.ts';
import type { SafeText } from '../text/safe-text.ts';
import type { Opened } from './navigation/navigation.ts';
import type { Screen } from './navigation/screen.ts';
import type { OwnStops } from './own-stops.ts';
import type { Flows } from './flows/flows.ts';

/** A short message above the status bar. */
export interface Notice {
  readonly tone: 'plain' | 'good' | 'caution' | 'bad';
  readonly message: SafeText;
}

/** What every screen works with. */
export interface Cockpit {
  readonly service: Service;
  readonly readonly: boolean;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Cancellations and batches that this cockpit filed: it works them where nobody else does. */
  readonly ownStops: OwnStops;
  /** What is being asked and stopped, also where its screen is not seen. */
  readonly flows: Flows;
  /** The screen that is seen. */
  readonly opened: Opened;
  /** One screen further. */
  readonly open: (screen: Screen) => void;
  /** To one of the main screens. */
  readonly goTo: (screen: Screen) => void;
  readonly back: () => void;
  /** Leaves the cockpit, unless that has to wait. */
  readonly quit: () => void;
  readonly notify: (tone: Notice['tone'], message: SafeText) => void;
  /** Shows only what holds this text, in lower case; empty for all. */
  readonly filter: string;
  /** Opens the line that a filter is typed in. */
  readonly askFilter: () => void;
  /** Said by a screen that has nothing to show, as long as that is so: keys that want a row are not offered then. */
  readonly setEmpty: (isEmpty: boolean) => void;
  /** Rows and columns that a screen may fill. */
  readonly size: { readonly rows: number; readonly columns: number };
}

export const CockpitContext = createContext<Cockpit | undefined>(undefined);

export function useCockpit(): Cockpit {
  const cockpit = useContext(CockpitContext);
  if (!cockpit) throw new Error('This part of the screen is outside of the cockpit.');
  return cockpit;
}
