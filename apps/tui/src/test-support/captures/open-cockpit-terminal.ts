import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openTerminal, type Size, type Terminal } from '../terminal.ts';
import type { Workplace } from '../workplace.ts';
import { captureScreen } from './capture-screen.ts';
import { StandIns } from './stand-ins.ts';

const PROGRAM = fileURLToPath(new URL('../../../bin/countermand.js', import.meta.url));
const CACHE = join(tmpdir(), `countermand-test-cache-${process.getuid?.() ?? 0}`);

export interface CockpitTerminalOptions {
  /** After the name of the program; default: none. */
  readonly words?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** What the terminal says it is; default: what it is. */
  readonly kind?: string;
  readonly size?: Size;
}

/** The program in a terminal, as an operator has it. */
export interface CockpitTerminal extends Terminal {
  /** Compares what is seen, once `pattern` is, with the capture of this name; `colours`: with its escape sequences. */
  captures(name: string, pattern: RegExp, options?: { readonly colours: boolean }): Promise<void>;
}

/** Starts the built program in a terminal, in the folder of a workplace. */
export function openCockpitTerminal(place: Workplace, { words = [], environment = {}, kind, size }: CockpitTerminalOptions = {}): CockpitTerminal {
  const terminal = openTerminal({
    command: ['env', ...(kind === undefined ? [] : [`TERM=${kind}`]), process.execPath, PROGRAM, ...words],
    cwd: place.folder,
    environment: { XDG_CACHE_HOME: CACHE, TZ: 'UTC', ...place.environment, ...environment },
    ...(size && { size }),
  });
  const standIns = new StandIns();
  return {
    ...terminal,
    captures: async (name, pattern, options) => {
      await terminal.shows(pattern);
      await captureScreen({ name, look: () => standIns.write(terminal.screen(options)) });
    },
  };
}
