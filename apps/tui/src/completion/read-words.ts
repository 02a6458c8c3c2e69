import type { Command, Help, Option } from 'commander';

/** Where the cursor stands on a command line, as far as the words before it tell. */
export interface Position {
  readonly command: Command;
  /** Every option that may stand here: the command's own, help, and those of the commands above it. */
  readonly options: readonly Option[];
  /** The option whose value comes next. */
  readonly option: Option | undefined;
  /** How many arguments the command has already. */
  readonly given: number;
  /** After `--` nothing is an option. */
  readonly optionsEnded: boolean;
  /** What `--config` named. */
  readonly config: string | undefined;
}

/** Reads the words before the cursor as the program would. What it does not know it passes over. */
export function readWords(program: Command, words: readonly string[]): Position {
  let position: Position = { command: program, options: optionsOf(program), option: undefined, given: 0, optionsEnded: false, config: undefined };
  for (const word of words) position = next(position, word);
  return position;
}

function next(position: Position, word: string): Position {
  const { command, options, option, given, optionsEnded } = position;
  if (option) return { ...position, option: undefined, ...(option.long === '--config' && { config: word }) };
  if (!optionsEnded && word === '--') return { ...position, optionsEnded: true };
  if (!optionsEnded && word.startsWith('-') && word !== '-') {
    const named = options.find(({ long, short }) => long === word || short === word);
    return { ...position, option: named && takesValue(named) ? named : undefined };
  }
  const subcommand = given === 0 ? command.commands.find((candidate) => candidate.name() === word) : undefined;
  return subcommand ? { ...position, command: subcommand, options: optionsOf(subcommand) } : { ...position, given: given + 1 };
}

/** Those that help shows: what is hidden there is not offered here. */
function optionsOf(command: Command): readonly Option[] {
  const help: Help = command.createHelp();
  return [...help.visibleOptions(command), ...help.visibleGlobalOptions(command)];
}

export function takesValue(option: Option): boolean {
  return option.required || option.optional;
}
