import { render } from 'ink';
import type { Service } from '../service/service.ts';
import { Frame } from './frame/frame.tsx';
import { KeyRoot } from './keys/key-layers.tsx';
import type { Screen } from './navigation/screen.ts';
import { endLinesAtTheEdge } from './no-wrapping.ts';
import { OwnStops } from './own-stops.ts';
import { ColourContext } from './theme/colour-context.ts';

export interface CockpitOptions {
  readonly service: Service;
  readonly readonly: boolean;
  readonly hasColour: boolean;
  /** The first screen. Default: the cancellations. */
  readonly first?: Screen;
  /** Ends it, as `q` does. */
  readonly signal: AbortSignal;
  /** The screen is as it was before; what is on the wire is still waited for. */
  readonly onLeft: () => void;
  readonly stdin?: NodeJS.ReadStream;
  readonly stdout?: NodeJS.WriteStream;
}

/**
 * The cockpit in the alternate screen of the terminal, until the operator leaves it. Answers what was filed here; what is on the wire
 * has been recorded by then. The one place where the cockpit ends.
 */
export async function openCockpit({ service, readonly, hasColour, first = { name: 'cancellations', query: {} }, signal, onLeft, stdin = process.stdin, stdout = process.stdout }: CockpitOptions): Promise<OwnStops> {
  const ownStops = new OwnStops(service);
  const quit = (): void => screen.unmount();
  const redraw = (): void => screen.clear();
  // Before anything is drawn: what is typed ahead would else be echoed over it.
  stdin.setRawMode(true);
  const wrapAgain = endLinesAtTheEdge(stdout);
  const screen = render(
    <ColourContext value={hasColour}>
      <KeyRoot>
        <Frame service={service} ownStops={ownStops} readonly={readonly} first={first} now={Date.now} quit={() => quit()} redraw={() => redraw()} />
      </KeyRoot>
    </ColourContext>,
    { stdin, stdout, alternateScreen: true, exitOnCtrlC: false, incrementalRendering: true, interactive: true },
  );
  signal.addEventListener('abort', quit, { once: true });
  try {
    await screen.waitUntilExit();
  } finally {
    signal.removeEventListener('abort', quit);
    wrapAgain();
    stdin.setRawMode(false);
    onLeft();
    await ownStops.close();
  }
  return ownStops;
}
