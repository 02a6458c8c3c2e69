import stringWidth from 'string-width';
import type { ScreenName } from '../../cockpit/navigation/screen.ts';
import { renderCockpit, type RenderedCockpit } from '../render-cockpit.tsx';
import { createHostileService } from './hostile-service.ts';
import { HostileSource } from './hostile-source.ts';
import { recognised } from './hostile-texts.ts';
import { faultIn } from './judge.ts';
import { SCREEN_CASES, type ScreenCase } from './screen-cases.ts';

/** What people have, and less than that. */
const SIZES = [[80, 24], [60, 20], [140, 50], [40, 12]] as const;

/** Shows many texts at once. */
const TALL = [160, 56] as const;

/** What Ink writes beside the frames: pasted text is to be marked as such, the cursor is not to be seen. */
const SWITCHES: readonly string[] = ['\u001b[?2004h', '\u001b[?2004l', '\u001b[?25l', '\u001b[?25h'];

const PASTED = (text: string): string => `\u001b[200~${text}\u001b[201~`;

/** What is pressed on every screen beside its own keys: a filter, a command, and away to what is under it. */
const EVERYWHERE = [['/', '…', '\r'], [], [':', '…', '\r'], ['\u001b[6~', '\u001b[6~']] as const;

/** By default each is opened so often in every size, and with everything that is pressed. */
const PRESSED = 12;

/** After that it is only looked at, this often at least. */
const LOOKED_AT = 4;

export interface FuzzedScreen {
  readonly name: ScreenName;
  readonly texts: readonly string[];
  readonly folder: string;
  readonly hasColour: boolean;
  /** The sequences that may be on it. */
  readonly ours: readonly string[];
  readonly pressed?: number;
}

export interface ScreenReport {
  readonly opened: number;
  readonly frames: number;
  readonly taken: number;
  readonly seen: number;
  /** So many frames had colours. */
  readonly colours: number;
}

/** Opens a screen again and again, in terminals of many sizes, until every hostile text has gone onto it; judges each of its frames. */
export async function fuzzScreen({ name, texts, folder, hasColour, ours, pressed: often = PRESSED }: FuzzedScreen): Promise<ScreenReport> {
  const { screen, keys = [], pasted = 5, service: fitted = (service) => service } = SCREEN_CASES[name] as ScreenCase<ScreenName>;
  const source = new HostileSource(texts);
  const seen = new Set<string>();
  const fitting = new FittingLines();
  let [turn, frames, colours] = [0, 0, 0];
  for (; !source.exhausted || turn < often + LOOKED_AT; turn += 1) {
    const isPressed = turn < often || keys.length === 0;
    const [columns, rows] = isPressed ? SIZES[Math.floor(turn / EVERYWHERE.length) % SIZES.length]! : TALL;
    const faults: string[] = [];
    let last: string | undefined;
    const judge = (frame: string): void => {
      if (SWITCHES.includes(frame)) return;
      frames += 1;
      // Many a frame is written twice.
      if (frame === last) return;
      last = frame;
      if (frame.includes('\u001b[')) colours += 1;
      const fault = faultIn(frame, ours) ?? fitting.misfit(frame, { columns, rows });
      if (fault !== undefined) faults.push(fault);
      for (const number of recognised(frame)) seen.add(number);
    };
    const failsNow = turn % 6 === 5;
    const service = fitted(createHostileService({ source, failing: (call) => failsNow && call !== 'accounts' }));
    const cockpit = renderCockpit({ service, first: screen({ source, turn, folder }), columns, rows, hasColour, onFrame: judge });
    await settled(cockpit);
    const pressed = isPressed ? [...(keys[turn % keys.length] ?? []), ...EVERYWHERE[turn % EVERYWHERE.length]!] : [];
    for (const key of pressed) {
      cockpit.type(key === '…' ? PASTED(source.joined(pasted, ' ')) : key);
      await settled(cockpit);
    }
    const [fault] = faults;
    cockpit.close();
    if (fault !== undefined) throw new Error(`The screen ${name}, opened for the ${turn + 1}th time, ${columns} by ${rows}: ${fault}`);
  }
  return { opened: turn, frames, taken: source.taken, seen: seen.size, colours };
}

/** Measuring is most of the work, and most lines are in many frames. */
class FittingLines {
  /** By width, the lines that are no wider. */
  readonly #known = new Map<number, Set<string>>();

  /** A frame is as high as the terminal, and no line is wider: what is not so, or undefined. */
  misfit(frame: string, { columns, rows }: { readonly columns: number; readonly rows: number }): string | undefined {
    const lines = frame.split('\n');
    if (lines.length !== rows) return `it has ${lines.length} lines: ${frame.slice(0, 1_000)}`;
    const known = this.#known.get(columns) ?? new Set();
    this.#known.set(columns, known);
    const wide = lines.find((line) => !known.has(line) && stringWidth(line) > columns);
    if (wide !== undefined) return `a line is ${stringWidth(wide)} wide: ${JSON.stringify(wide)}`;
    for (const line of lines) known.add(line);
    return undefined;
  }
}

/** Resolves when nothing more is drawn. */
async function settled(cockpit: RenderedCockpit): Promise<void> {
  for (let quiet = 0, last = cockpit.frame(); quiet < 3; ) {
    await new Promise((resolve) => setTimeout(resolve, 1));
    await new Promise(setImmediate);
    quiet = cockpit.frame() === last ? quiet + 1 : 0;
    last = cockpit.frame();
  }
}
