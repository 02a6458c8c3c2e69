import type { CommandContext } from '../cli/command-context.ts';
import type { Service } from '../service/service.ts';
import { openLineInput } from './input/open-line-input.ts';
import { createLineMode } from './create-line-mode.ts';

/** The line mode on the terminal of this process, or on its standard input where that is none. Resolves when it is left. */
export async function openLineMode(context: CommandContext, service: Service, { readonly }: { readonly readonly: boolean }): Promise<void> {
  const { atTerminal, environment, interruption, output } = context;
  const isTyped = atTerminal && process.stdout.isTTY;
  const input = openLineInput({
    input: process.stdin,
    output: isTyped ? process.stdout : undefined,
    hasEditor: isTyped && environment.TERM !== 'dumb',
    onInterrupt: () => mode.interrupt(),
    signal: interruption.signal,
  });
  const mode = createLineMode({ service, readonly, input, say: (line) => output.data(line), command: context });
  const restore = interruption.divertKey(() => input.interrupt());
  try {
    await mode.run();
  } finally {
    // From here on Ctrl-C means the end of this process again.
    restore();
    input.close();
    await mode.close();
  }
}
