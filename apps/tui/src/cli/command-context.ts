import type { ExitCode } from '../exit/exit-codes.ts';
import type { Output } from '../output/output.ts';
import type { Session } from '../session/session.ts';
import type { GlobalFlags } from './flags.ts';
import type { Interruption } from './interruption.ts';
import type { Prompter } from './prompter.ts';

/** What a command works with. */
export interface CommandContext {
  readonly flags: GlobalFlags;
  readonly output: Output;
  readonly environment: NodeJS.ProcessEnv;
  readonly workingDirectory: string;
  readonly interruption: Interruption;
  /** True when a person may sit there: standard input is a terminal. */
  readonly atTerminal: boolean;
  /** Absent where nobody can be asked, and with `--no-input`. */
  readonly prompter: Prompter | undefined;
  /** Lines of standard input, for `-`. */
  readonly readInput: () => AsyncIterable<string>;
  /** Standard input as it is. */
  readonly readBytes: () => AsyncIterable<Uint8Array>;
  /** Opens the configuration and all that follows from it; closed when the command ends. Opened once. */
  readonly open: () => Promise<Session>;
  /** Runs when the command has ended, last registered first. */
  readonly atEnd: (cleanUp: () => Promise<void>) => void;
}

export type Command = (context: CommandContext) => Promise<ExitCode>;
