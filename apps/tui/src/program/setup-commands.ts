import { Argument, type Command } from 'commander';
import { SHELLS, type Shell } from '../completion/shell-scripts.ts';
import type { Runner } from './create-program.ts';

const COMPLETION_HELP = `
bash, in ~/.bashrc:                   source <(countermand completion bash)
zsh, in ~/.zshrc after compinit:      source <(countermand completion zsh)
fish, in ~/.config/fish/config.fish:  countermand completion fish | source`;

/** What is done once, before the work. */
export function addSetUp(program: Command, run: Runner): void {
  program
    .command('completion')
    .description('a script with which Tab completes commands, flags and accounts')
    .addArgument(new Argument('<shell>', 'which shell').choices(SHELLS))
    .addHelpText('after', COMPLETION_HELP)
    .action(async (shell: Shell, _flags: object, command: Command) => run(command, (await import('../commands/completion.ts')).completion(shell)));
}
