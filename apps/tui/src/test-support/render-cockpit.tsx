import { EventEmitter } from 'node:events';
import { render } from 'ink';
import { Frame } from '../cockpit/frame/frame.tsx';
import { KeyRoot } from '../cockpit/keys/key-layers.tsx';
import type { Screen } from '../cockpit/navigation/screen.ts';
import { OwnStops } from '../cockpit/own-stops.ts';
import { ColourContext } from '../cockpit/theme/colour-context.ts';
import type { Service } from '../service/service.ts';

export interface RenderCockpitOptions {
  readonly service: Service;
  readonly first: Screen;
  readonly readonly?: boolean;
  /** Default: a fixed instant, `2026-03-02T09:00:00Z`. */
  readonly now?: () => number;
  readonly columns?: number;
  readonly rows?: number;
  readonly hasColour?: boolean;
  /** What was filed from the cockpit. Default: nothing. */
  readonly ownStops?: OwnStops;
  /** Called with each update of the screen. */
  readonly onFrame?: (frame: string) => void;
}

export interface RenderedCockpit {
  /** What is to be seen now, as it is written: with escape sequences, if there are any. */
  readonly frame: () => string;
  /** Types text as a terminal sends it, or named keys: `\r` Enter, `\u001b` Escape, `\u001b[B` down. */
  readonly type: (input: string) => void;
  readonly resize: (columns: number, rows: number) => void;
  /** Resolves with the screen once it shows what matches; rejects after `limitMs` milliseconds with what it shows instead. */
  readonly shows: (pattern: RegExp, limitMs?: number) => Promise<string>;
  readonly left: () => boolean;
  /** Resolves when the operator has left. */
  readonly leaves: () => Promise<void>;
  readonly close: () => void;
}

const LOOK_MS = 5;

class FakeOutput extends EventEmitter {
  frame = '';
  /** What a screen threw, as Ink tells it before it clears everything. */
  thrown: string | undefined;
  isTTY = true;

  constructor(
    public columns: number,
    public rows: number,
    public onFrame: (frame: string) => void,
  ) {
    super();
  }

  readonly write = (frame: string): boolean => {
    this.frame = frame;
    this.onFrame(frame);
    if (frame.startsWith('\n  ERROR  ')) this.thrown = frame;
    return true;
  };
}

class FakeInput extends EventEmitter {
  readonly isTTY = true;
  #data: string | null = null;

  type(data: string): void {
    this.#data = data;
    this.emit('readable');
    this.emit('data', data);
  }

  readonly setEncoding = (): void => {};
  readonly setRawMode = (): void => {};
  readonly resume = (): void => {};
  readonly pause = (): void => {};
  readonly ref = (): void => {};
  readonly unref = (): void => {};
  readonly read = (): string | null => {
    const data = this.#data;
    this.#data = null;
    return data;
  };
}

/** The cockpit on a screen of a test: each update is a whole frame. */
export function renderCockpit({ service, first, readonly = false, now = () => Date.UTC(2026, 2, 2, 9), columns = 80, rows = 24, hasColour = false, ownStops = new OwnStops(service), onFrame = () => {} }: RenderCockpitOptions): RenderedCockpit {
  const stdout = new FakeOutput(columns, rows, onFrame);
  const stdin = new FakeInput();
  let left = false;
  const screen = render(
    <ColourContext value={hasColour}>
      <KeyRoot>
        <Frame service={service} ownStops={ownStops} readonly={readonly} first={first} now={now} quit={() => (left = true)} redraw={() => {}} />
      </KeyRoot>
    </ColourContext>,
    { stdout: stdout as unknown as NodeJS.WriteStream, stdin: stdin as unknown as NodeJS.ReadStream, debug: true, exitOnCtrlC: false, patchConsole: false },
  );
  return {
    frame: () => stdout.frame,
    type: (input) => stdin.type(input),
    resize: (toColumns, toRows) => {
      stdout.columns = toColumns;
      stdout.rows = toRows;
      stdout.emit('resize');
    },
    shows: async (pattern, limitMs = 2_000) => {
      for (const deadline = Date.now() + limitMs; ; ) {
        if (pattern.test(stdout.frame)) return stdout.frame;
        if (stdout.thrown !== undefined) throw new Error(`A screen threw:${stdout.thrown}`);
        if (Date.now() > deadline) throw new Error(`The cockpit does not show ${String(pattern)} but:\n${stdout.frame}`);
        await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
      }
    },
    left: () => left,
    leaves: async () => {
      for (const deadline = Date.now() + 2_000; !left; await new Promise((resolve) => setTimeout(resolve, LOOK_MS))) {
        if (Date.now() > deadline) throw new Error(`Nobody left:\n${stdout.frame}`);
      }
    },
    close: () => {
      stdout.onFrame = () => {};
      // Ink draws once more at the end: not all that was there.
      screen.rerender(<></>);
      screen.unmount();
      screen.cleanup();
    },
  };
}
