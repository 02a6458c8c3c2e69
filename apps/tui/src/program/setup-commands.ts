import { Argument, type Command } from 'commander';
import type { InitFlags } from '../init/init-flags.ts';
import { onThisMachine } from '../cli/on-this-machine.ts';
import { SHELLS, type Shell } from '../completion/shell-scripts.ts';
import type { Runner } from './create-program.ts';
import { collected } from './option-values.ts';

const COMPLETION_HELP = `
bash, in ~/.bashrc:                   source <(countermand completion bash)
zsh, in ~/.zshrc after compinit:      source <(countermand completion zsh)
fish, in ~/.config/fish/config.fish:  countermand completion fish | source`;

const INIT_HELP = `
On a terminal, what no flag says is asked. A secret is typed without being
shown and kept under ./secrets, readable by you alone, or stays in a variable
of the environment. A provider with several secrets: --secret-env SETTING=NAME.
Nothing that is there is replaced.`;

/** What is done once, before the work. */
export function addSetUp(program: Command, run: Runner): void {
  program
    .command('init')
    .description('make a configuration by asking, and check it at the provider')
    .option('--account <id>', 'what the account is to be called')
    .option('--provider <name>', 'whose account it is; see countermand providers')
    .option('--secret-env <name>', 'the environment variable that holds its secret', collected)
    .option('--secret-file <file>', 'the file that holds its secret', collected)
    .option('--set <setting=value>', 'another setting (may be repeated)', collected)
    .option('--no-check', 'write it without asking the provider')
    .addHelpText('after', INIT_HELP)
    .action(async (flags: InitFlags, command: Command) => run(command, onThisMachine((await import('../commands/init.ts')).init(flags))));
  program
    .command('schema')
    .description('the JSON Schema of what a command prints with --json; without one, which there are')
    .argument('[command...]', 'such as: cancel, or batch list; problem is the error of any')
    .action(async (words: string[], _flags: object, command: Command) => run(command, (await import('../commands/schema.ts')).schema(words)));
  program
    .command('completion')
    .description('a script with which Tab completes commands, flags and accounts')
    .addArgument(new Argument('<shell>', 'which shell').choices(SHELLS))
    .addHelpText('after', COMPLETION_HELP)
    .action(async (shell: Shell, _flags: object, command: Command) => run(command, (await import('../commands/completion.ts')).completion(shell)));
}
