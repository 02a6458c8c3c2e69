import type { Command } from 'commander';

/** Flags alone mean the cockpit, as nothing at all does: `countermand --demo`. */
export function withCommand(program: Command, words: readonly string[]): readonly string[] {
  const { operands, unknown } = program.parseOptions([...words]);
  return operands.length === 0 && unknown.length === 0 ? [...words, 'tui'] : words;
}
