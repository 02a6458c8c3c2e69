import type { Command, CommandContext } from '../cli/command-context.ts';
import { UsageError } from '../cli/usage-error.ts';
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
    const ownStops = await openCockpit({ service, readonly, hasColour: wantsColour(flags.color, process.stdout, environment), signal: interruption.signal });
    await tellWhatIsLeft(context, service, ownStops.ids);
    output.talk(text`Left the cockpit.`);
    return EXIT.ok;
  };
}

async function byLines(context: CommandContext, readonly: boolean): Promise<ExitCode> {
  const { service } = await context.open();
  // Loaded only here: nothing of the cockpit's drawing comes along.
  const { openLineMode } = await import('../line-mode/open-line-mode.ts');
  await openLineMode(context, service, { readonly });
  return EXIT.ok;
}

async function tellWhatIsLeft({ output }: CommandContext, service: Awaited<ReturnType<CommandContext['open']>>['service'], ids: readonly string[]): Promise<void> {
  const found = await Promise.all(ids.map((id) => service.cancellation(id)));
  const open = found.filter((answer) => answer.ok && answer.value.settledAt === undefined).length;
  if (open > 0) output.talk(text`${open} of the stops asked for here ${open === 1 ? text`is` : text`are`} not settled; see \`countermand list\`.`);
}
