import type { Command } from 'commander';
import { expect, test } from '@jest/globals';
import { createProgram } from './create-program.ts';
import { EXAMPLES } from './examples.ts';
import { withCommand } from './with-command.ts';

interface Entry {
  readonly path: string;
  readonly command: Command;
}

function everyCommand(command: Command, path: readonly string[] = []): readonly Entry[] {
  const entry = { path: path.join(' ') || command.name(), command };
  return [entry, ...command.commands.flatMap((each) => everyCommand(each, [...path, each.name()]))];
}

function helpOf(command: Command): string {
  let help = '';
  command.configureOutput({ writeOut: (part) => void (help += part), getOutHelpWidth: () => 80, getOutHasColors: () => false });
  command.outputHelp();
  return help;
}

const commands = everyCommand(createProgram('test', async () => {}));

test.each(commands.map(({ path, command }) => [path, command] as const))('%s: its help has an example and fits 80 columns', (_path, command) => {
  const help = helpOf(command);
  expect(help).toMatch(/^Examples:\n {2}.*countermand/m);
  expect(help.split('\n').filter((line) => line.length > 80)).toEqual([]);
});

test('there is no example of a command that is not there', () => {
  expect(Object.keys(EXAMPLES).sort()).toEqual(commands.map(({ path }) => path).sort());
});

test.each(Object.entries(EXAMPLES).flatMap(([path, lines]) => lines.map((line) => [line, path] as const)))('%s is a command line that runs %s', async (line, path) => {
  let ran = '';
  const program = createProgram('test', async (command) => {
    ran = command.parent?.parent ? `${command.parent.name()} ${command.name()}` : command.name();
  });
  for (const { command } of everyCommand(program)) command.exitOverride();
  const [, words = ''] = /countermand ([^<)]*)/.exec(line) ?? [];
  const given = (words.match(/"[^"]*"|\S+/g) ?? []).map((word) => word.replaceAll('"', ''));
  await program.parseAsync(withCommand(program, given), { from: 'user' });
  // A group of commands, and the program itself, show commands within.
  const group = commands.find((entry) => entry.path === path)?.command.commands.length ?? 0;
  if (group === 0) expect(ran).toBe(path);
  else expect(ran).not.toBe('');
});
