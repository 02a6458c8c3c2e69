import { CommanderError, type Command } from 'commander';
import { runCommand } from '../cli/run-command.ts';
import type { GlobalFlags } from '../cli/flags.ts';
import { COMPLETE_WORD } from '../completion/complete-word.ts';
import { EXIT, type ExitCode } from '../exit/exit-codes.ts';
import { jsonText } from '../text/json-text.ts';
import { safeText } from '../text/safe-text.ts';
import { versionLine } from '../version.ts';
import { createProgram } from './create-program.ts';
import { withCommand } from './with-command.ts';

/** Reads the command line and runs it. Answers the exit code; the caller ends the process. */
export async function runProgram(words: readonly string[]): Promise<ExitCode> {
  if (words[0] === COMPLETE_WORD) return answerTab(words.slice(1));
  let code: ExitCode = EXIT.ok;
  const program = createProgram(versionLine(), async (command, action) => {
    code = await runCommand(command.optsWithGlobals<GlobalFlags>(), action);
  });
  for (const command of withSubcommands(program)) {
    command.exitOverride().configureOutput({
      outputError: (message) => complain(message, words.includes('--json')),
    });
  }
  const atTerminal = process.stdin.isTTY && process.stdout.isTTY;
  if (words.length === 0 && !atTerminal) {
    // A script that forgot the arguments gets an error as well.
    process.stderr.write(program.helpInformation());
    return EXIT.usage;
  }
  try {
    await program.parseAsync(withCommand(program, words), { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
    throw error;
  }
}

/** Before the command line is read: what is being typed there is not yet one. */
async function answerTab(words: readonly string[]): Promise<ExitCode> {
  const { answerShell } = await import('../completion/answer-shell.ts');
  for (const line of answerShell(createProgram(versionLine(), async () => {}), words)) process.stdout.write(`${line}\n`);
  return EXIT.ok;
}

function withSubcommands(command: Command): readonly Command[] {
  return [command, ...command.commands.flatMap(withSubcommands)];
}

/** The message repeats what was typed, so it is cleaned like anybody's text. */
function complain(message: string, json: boolean): void {
  const detail = `${safeText(message.replace(/^error: /, ''), 1_000).trim()} (--help shows what is possible)`;
  const suggestion = suggestionIn(detail);
  const record = { title: 'The request is not valid', status: 400, code: 'invalid_request', detail, retryable: false, ...(suggestion && { suggestion }) };
  const line = json ? jsonText(record) : `error: ${detail}`;
  process.stderr.write(`${line}\n`);
}

/** What may have been meant instead of a misspelt command or flag; several have commas between them. Commander says it in its message only. */
function suggestionIn(detail: string): string | undefined {
  return /\(Did you mean (?:one of )?(.+?)\?\)/.exec(detail)?.[1];
}
