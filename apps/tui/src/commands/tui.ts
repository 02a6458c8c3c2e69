import type { Command, CommandContext } from '../cli/command-context.ts';
import { UsageError } from '../cli/usage-error.ts';
import { tellWhatIsLeft } from '../cockpit/tell-what-is-left.ts';
import { EXIT, type ExitCode } from '../exit/exit-codes.ts';
import { wantsLines } from '../line-mode/wants-lines.ts';
import { wantsColour } from '../text/paint.ts';
import { text } from '../text/text.ts';

export interface TuiFlags {
  readonly readonly?: boolean;
  /** Line by line, for screen readers; also without it where the environment says so. */
  readonly line?: boolean;
}

/** `countermand tui`, and `countermand` alone in a terminal: the cockpit. */
export function tui({ readonly = false, line = false }: TuiFlags): Command {
  return async (context) => {
    const { atTerminal, environment, flags, interruption, output } = context;
    if (flags.json) throw new UsageError('The cockpit is for people: it has no --json. Use a command, such as `countermand list --json`.');
    if (line || (atTerminal && wantsLines(environment))) return byLines(context, readonly);
    if (!atTerminal || !process.stdout.isTTY) throw new UsageError('The cockpit needs a terminal. In a script use a command, such as `countermand list --json`; see `countermand --help`.');
    const { service } = await context.open();
    const { openCockpit } = await import('../cockpit/open-cockpit.tsx');
    const end = new AbortController();
    stayModest(end.signal);
    const ownStops = await openCockpit({
      service,
      readonly,
      hasColour: wantsColour(flags.color, process.stdout, environment),
      signal: interruption.signal,
      onLeft: () => sayWhileWaiting(context, end.signal),
    });
    end.abort();
    await tellWhatIsLeft({ service, ownStops, say: (line) => output.talk(line) });
    output.talk(text`Left the cockpit.`);
    return EXIT.ok;
  };
}

/** By then the first screen has been drawn, and what is large is loaded, milliseconds. */
const DRAWN_MS = 2_000;

/** It is open all day: what its screens leave behind is not to pile up for long. */
function stayModest(end: AbortSignal): void {
  const timer = setTimeout(() => void import('../serve/modest-heap.ts').then(({ keepHeapModest }) => keepHeapModest()), DRAWN_MS);
  end.addEventListener('abort', () => clearTimeout(timer));
}

/** How long what is on the wire may take before it is said that it is waited for, milliseconds. */
const PATIENCE_MS = 400;

/** The screen is gone, and a call may take as long as its provider does: says so, and lets Ctrl-C end it at once. */
function sayWhileWaiting({ interruption, output }: CommandContext, end: AbortSignal): void {
  const restore = interruption.divertKey(() => process.exit(EXIT.interrupted));
  const timer = setTimeout(() => output.talk(text`Waiting for what is on the wire, to record it. Ctrl-C ends at once.`), PATIENCE_MS);
  end.addEventListener('abort', () => {
    clearTimeout(timer);
    restore();
  });
}

async function byLines(context: CommandContext, readonly: boolean): Promise<ExitCode> {
  const { service } = await context.open();
  // Loaded only here: nothing of the cockpit's drawing comes along.
  const { openLineMode } = await import('../line-mode/open-line-mode.ts');
  await openLineMode(context, service, { readonly });
  return EXIT.ok;
}
