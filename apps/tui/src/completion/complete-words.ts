import type { Command, Option } from 'commander';
import type { Candidate, Completion } from './candidate.ts';
import { readWords, takesValue, type Position } from './read-words.ts';

/** Answers the ids of the accounts in the configuration that `--config` named, or the one that would be found. */
export type AccountIds = (config: string | undefined) => readonly string[];

/**
 * What may stand at the end of `words`, whose last one is being typed. All of it comes from the program itself: a command or a flag
 * that is added there is offered here.
 */
export function completeWords(program: Command, words: readonly string[], accountIds: AccountIds): Completion {
  const typed = words.at(-1) ?? '';
  const completion = complete(readWords(program, words.slice(0, -1)), typed, accountIds);
  if (completion.kind === 'files') return completion;
  return { ...completion, candidates: completion.candidates.filter(({ value }) => value.startsWith(typed)) };
}

function complete(position: Position, typed: string, accountIds: AccountIds): Completion {
  const ids = (): readonly string[] => accountIds(position.config);
  if (position.option) return valuesOf(position.option, ids);
  const assigned = /^(--[^=]+)=/.exec(typed)?.[1];
  if (assigned !== undefined) return assignedValues(assigned, position, ids);
  if (typed.startsWith('-') && !position.optionsEnded) return wordsOf(position.options.map(({ long, short, description }) => ({ value: long ?? short ?? '', description })));
  return argumentsAt(position, typed, ids);
}

function assignedValues(flag: string, { options }: Position, ids: () => readonly string[]): Completion {
  const option = options.find(({ long }) => long === flag);
  const completion = option && takesValue(option) ? valuesOf(option, ids) : wordsOf([]);
  if (completion.kind === 'files') return wordsOf([]);
  return { ...completion, candidates: completion.candidates.map(({ value }) => ({ value: `${flag}=${value}` })) };
}

function valuesOf(option: Option, ids: () => readonly string[]): Completion {
  if (option.argChoices) return plain(option.argChoices);
  if (option.long === '--account') return plain(ids());
  return option.flags.includes('<file>') ? { kind: 'files' } : wordsOf([]);
}

/** Subcommands; where none begins as what is typed, what the argument may be: `batch` has both. */
function argumentsAt({ command, given }: Position, typed: string, ids: () => readonly string[]): Completion {
  const subcommands = given === 0 ? command.createHelp().visibleCommands(command).map((each) => ({ value: each.name(), description: each.description() })) : [];
  if (subcommands.some(({ value }) => value.startsWith(typed))) return wordsOf(subcommands);
  const { registeredArguments } = command;
  const last = registeredArguments.at(-1);
  const argument = registeredArguments[given] ?? (last?.variadic ? last : undefined);
  if (argument?.argChoices) return plain(argument.argChoices);
  const name = argument?.name() ?? '';
  if (name === 'file') return { kind: 'files' };
  return name.startsWith('reference') ? { kind: 'beginnings', candidates: ids().map((id) => ({ value: `${id}:` })) } : wordsOf([]);
}

function plain(values: readonly string[]): Completion {
  return wordsOf(values.map((value) => ({ value })));
}

function wordsOf(candidates: readonly Candidate[]): Completion {
  return { kind: 'words', candidates };
}
