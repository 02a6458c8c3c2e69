import type { Command } from 'commander';

/**
 * Flags alone mean the cockpit, as nothing at all does: `countermand --demo`, `countermand --readonly`. A command that is not there is
 * refused, also where its help is asked for.
 */
export function withCommand(program: Command, words: readonly string[]): readonly string[] {
  const { operands, unknown } = program.parseOptions([...words]);
  const [named] = operands;
  if (named !== undefined) return isCommand(program, named) ? words : words.filter((word) => word !== '--help' && word !== '-h');
  const cockpit = program.commands.find((command) => command.name() === 'tui');
  return unknown.every((word) => cockpit?.options.some((option) => option.long === word || option.short === word)) ? ['tui', ...words] : words;
}

function isCommand(program: Command, word: string): boolean {
  return word === 'help' || program.commands.some((command) => command.name() === word || command.aliases().includes(word));
}
