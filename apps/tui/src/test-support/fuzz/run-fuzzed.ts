import type { Command as CommanderCommand } from 'commander';
import type { CommandContext } from '../../cli/command-context.ts';
import type { GlobalFlags } from '../../cli/flags.ts';
import { Interruption } from '../../cli/interruption.ts';
import { reportError } from '../../cli/report-error.ts';
import { Output } from '../../output/output.ts';
import { createProgram, type Runner } from '../../program/create-program.ts';
import type { Session } from '../../session/session.ts';

/** How a command is run: for a file, for a terminal with colours, for a program. */
export const STYLES = ['plain', 'colour', 'json'] as const;
export type Style = (typeof STYLES)[number];

/** Without colours every text is tried, and no escape at all is ours. With them, and as JSON, which means the same, a part of them is enough. */
export const SHARES: Readonly<Record<Style, number>> = { plain: 1, colour: 10, json: 20 };

export interface FuzzedRun {
  readonly words: readonly string[];
  readonly style: Style;
  readonly open: () => Promise<Session>;
  readonly workingDirectory: string;
  /** Lines of standard input. */
  readonly input?: readonly string[];
}

export interface FuzzedOutput {
  readonly out: string;
  readonly error: string;
  /** A question was asked. */
  readonly asked: boolean;
}

let current: Runner = async () => {};
const program = createProgram('0.0.0', (command, action) => current(command, action));
withSubcommands(program).forEach((command) => command.exitOverride().configureOutput({ outputError: () => {}, writeErr: () => {} }));

/** Every command there is, by its words, such as `batch retry`; not those that only group others. */
export function commandPaths(): readonly string[] {
  return withSubcommands(program)
    .filter((command) => command !== program && (command.commands.length === 0 || command.registeredArguments.length > 0))
    .map(pathOf);
}

function pathOf(command: CommanderCommand): string {
  return command.parent && command.parent !== program ? `${pathOf(command.parent)} ${command.name()}` : command.name();
}

function withSubcommands(command: CommanderCommand): readonly CommanderCommand[] {
  return [command, ...command.commands.flatMap(withSubcommands)];
}

/** Runs a command of the real command line in this process, and keeps what it writes. */
export async function runFuzzed({ words, style, open, workingDirectory, input = [] }: FuzzedRun): Promise<FuzzedOutput> {
  const written = { out: '', error: '', asked: false };
  const isTTY = style === 'colour';
  const stdout = { isTTY, columns: 80, write: (chunk: string, done?: () => void) => ((written.out += chunk), done?.()) };
  const stderr = { isTTY, columns: 80, write: (chunk: string) => (written.error += chunk) };
  const environment = { TERM: 'xterm-256color' };
  const cleanUps: (() => Promise<void>)[] = [];
  const ask = (question: string): Promise<string> => {
    written.error += question;
    written.asked = true;
    return Promise.resolve(/(cancel-\d+): $/.exec(question)?.[1] ?? 'y');
  };
  current = async (command, action) => {
    const output = new Output({ stdout, stderr }, { json: style === 'json', quiet: false, color: true }, environment);
    const context: CommandContext = {
      flags: command.optsWithGlobals<GlobalFlags>(),
      output, environment, workingDirectory, open,
      interruption: new Interruption(),
      atTerminal: isTTY,
      prompter: { ask, askHidden: ask },
      readInput: async function* () {
        yield* input;
      },
      readBytes: async function* () {
        for (const line of input) yield Buffer.from(`${line}\n`);
      },
      atEnd: (cleanUp) => void cleanUps.unshift(cleanUp),
    };
    try {
      await action(context);
    } catch (error) {
      reportError(error, output, environment);
    }
  };
  await program.parseAsync([...words], { from: 'user' });
  for (const cleanUp of cleanUps) await cleanUp();
  return written;
}
