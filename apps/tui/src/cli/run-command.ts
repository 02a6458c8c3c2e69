// The commands' dependency injection needs it, and they are loaded after this file.
import 'reflect-metadata';
import { createInterface } from 'node:readline';
import { EXIT, type ExitCode } from '../exit/exit-codes.ts';
import { Output } from '../output/output.ts';
import type { Session } from '../session/session.ts';
import { text } from '../text/text.ts';
import type { Command, CommandContext } from './command-context.ts';
import type { GlobalFlags } from './flags.ts';
import { Interruption } from './interruption.ts';
import { createPrompter } from './prompter.ts';
import { reportError } from './report-error.ts';

/** Runs a command in the real process: its streams, its signals, its folder. Answers the exit code. */
export async function runCommand(flags: GlobalFlags, command: Command): Promise<ExitCode> {
  const { stdin, stdout, stderr, env: environment } = process;
  const output = new Output({ stdout, stderr }, { json: flags.json ?? false, quiet: flags.quiet ?? false, color: flags.color }, environment);
  const interruption = new Interruption();
  const stopListening = interruption.listen(process, () => process.exit(EXIT.interrupted));
  const cleanUps: (() => Promise<void>)[] = [];
  let session: Promise<Session> | undefined;
  const around: Omit<CommandContext, 'open'> = {
    flags,
    output,
    environment,
    workingDirectory: process.cwd(),
    interruption,
    atTerminal: stdin.isTTY,
    prompter: flags.input && stdin.isTTY && stderr.isTTY ? createPrompter({ input: stdin, output: stderr, onInterrupt: () => interruption.interrupt() }) : undefined,
    readInput: () => createInterface({ input: stdin, crlfDelay: Infinity }),
    readBytes: () => stdin,
    atEnd: (cleanUp) => void cleanUps.unshift(cleanUp),
  };
  // Loaded only by the commands that need it: it brings everything else along.
  const open = (): Promise<Session> => (session ??= import('../session/open-chosen-session.ts').then(({ openChosenSession }) => openChosenSession(around)));
  try {
    return await command({ ...around, open });
  } catch (error) {
    // What was being asked for just then is not waited for any more.
    if (interruption.happened && error === interruption.signal.reason) return leave(output);
    return reportError(error, output, environment);
  } finally {
    for (const cleanUp of cleanUps) await cleanUp().catch((error: unknown) => reportError(error, output, environment));
    stopListening();
  }
}

function leave(output: Output): ExitCode {
  output.talk(text`Interrupted: this command does nothing more. What is recorded stays; \`countermand list\` shows it.`);
  return EXIT.interrupted;
}
