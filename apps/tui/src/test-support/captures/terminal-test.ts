import { test } from '@jest/globals';
import { hasTerminal } from '../terminal.ts';
import { openWorkplace, type Workplace, type WorkplaceOptions } from '../workplace.ts';
import { openCockpitTerminal, type CockpitTerminal, type CockpitTerminalOptions } from './open-cockpit-terminal.ts';

/** What a test in a terminal works with. */
export interface Scene {
  readonly place: Workplace;
  /** Starts the program in a terminal of its own. */
  open(options?: CockpitTerminalOptions): CockpitTerminal;
}

const LONGEST_MS = 60_000;

/** Declares a test in a workplace of its own, with the accounts `pod` and `acme`, next to the others of its file; skipped by name where there is no terminal. */
export function terminalTest(name: string, run: (scene: Scene) => Promise<void>, options?: WorkplaceOptions): void {
  const declare = hasTerminal ? test.concurrent : test.skip;
  declare(
    name,
    async () => {
      const place = await openWorkplace({ shopId: 'acme', ...options });
      const opened: CockpitTerminal[] = [];
      const open = (more?: CockpitTerminalOptions): CockpitTerminal => {
        const terminal = openCockpitTerminal(place, more);
        opened.push(terminal);
        return terminal;
      };
      try {
        await run({ place, open });
      } finally {
        for (const terminal of opened) terminal.close();
        await place.close();
      }
    },
    LONGEST_MS,
  );
}
