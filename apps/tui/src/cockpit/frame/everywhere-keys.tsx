import { useCockpit } from '../cockpit-context.ts';
import { EVERYWHERE } from '../keys/common-keys.ts';
import { useKeys } from '../keys/use-keys.ts';

export interface EverywhereKeysProps {
  readonly onCommand: () => void;
  readonly onBack: () => void;
  readonly onRedraw: () => void;
  readonly onQuit: () => void;
  /** As `onQuit`, and without a word. */
  readonly onInterrupt: () => void;
}

/** The keys that work on every screen. */
export function EverywhereKeys({ onCommand, onBack, onRedraw, onQuit, onInterrupt }: EverywhereKeysProps): null {
  const { open, goTo, opened } = useCockpit();
  useKeys(EVERYWHERE, {
    help: () => {
      if (opened.screen.name !== 'help') open({ name: 'help', at: opened.screen.name });
    },
    command: onCommand,
    accounts: () => goTo({ name: 'accounts' }),
    cancellations: () => goTo({ name: 'cancellations', query: {} }),
    desk: () => goTo({ name: 'desk' }),
    batches: () => goTo({ name: 'batches' }),
    find: () => goTo({ name: 'find', search: '' }),
    back: onBack,
    redraw: onRedraw,
    quit: onQuit,
    interrupt: onInterrupt,
  });
  return null;
}
