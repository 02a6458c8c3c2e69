import type { Command } from '../cli/command-context.ts';
import { SHELL_SCRIPTS, type Shell } from '../completion/shell-scripts.ts';
import { EXIT } from '../exit/exit-codes.ts';
import { safeText } from '../text/safe-text.ts';

/** `countermand completion SHELL`: the script that a shell reads at its start. */
export function completion(shell: Shell): Command {
  return async ({ output }) => {
    if (output.json) output.record({ shell, script: SHELL_SCRIPTS[shell] });
    else for (const line of SHELL_SCRIPTS[shell].trimEnd().split('\n')) output.data(safeText(line));
    return EXIT.ok;
  };
}
