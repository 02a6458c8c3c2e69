import { CommanderError, type Command } from 'commander';
import { runCommand } from '../cli/run-command.ts';
import type { GlobalFlags } from '../cli/flags.ts';
import { EXIT, type ExitCode } from '../exit/exit-codes.ts';
import { jsonText } from '../text/json-text.ts';
import { safeText } from '../text/safe-text.ts';
import { versionLine } from '../version.ts';
import { createProgram } from './create-program.ts';

/** Reads the command line and runs it. Answers the exit code; the caller ends the process. */
export async function runProgram(words: readonly string[]): Promise<ExitCode> {
  let code: ExitCode = EXIT.ok;
  const program = createProgram(versionLine(), async (command, action) => {
    code = await runCommand(command.optsWithGlobals<GlobalFlags>(), action);
  });
  for (const command of withSubcommands(program)) {
    command.exitOverride().configureOutput({
      outputError: (message) => complain(message, words.includes('--json')),
    });
  }
  if (words.length === 0) return helpFor(program.helpInformation(), process.stdin.isTTY && process.stdout.isTTY);
  try {
    await program.parseAsync(words, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
    throw error;
  }
}

function withSubcommands(command: Command): readonly Command[] {
  return [command, ...command.commands.flatMap(withSubcommands)];
}

/** Without arguments a person gets help; a script that forgot them gets an error as well. */
function helpFor(help: string, atTerminal: boolean): ExitCode {
  (atTerminal ? process.stdout : process.stderr).write(help);
  return atTerminal ? EXIT.ok : EXIT.usage;
}

/** The message repeats what was typed, so it is cleaned like anybody's text. */
function complain(message: string, json: boolean): void {
  const detail = `${safeText(message.replace(/^error: /, ''), 1_000).trim()} (--help shows what is possible)`;
  const line = json ? jsonText({ title: 'The request is not valid', status: 400, code: 'invalid_request', detail, retryable: false }) : `error: ${detail}`;
  process.stderr.write(`${line}\n`);
}
