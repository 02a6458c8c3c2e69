import type { Command } from 'commander';
import { describe, expect, test } from '@jest/globals';
import { createProgram } from '../program/create-program.ts';
import { JsonChecks } from '../test-support/json-checks.ts';

const checks = new JsonChecks();

/** These print for people, for a shell or a browser. */
const WITHOUT_JSON = ['tui', 'completion'];

function leaves(command: Command, path: readonly string[] = []): readonly string[] {
  const own = path.join(' ');
  // `batch FILE` is a command and has subcommands.
  const runs = command.commands.length === 0 || command.registeredArguments.length > 0;
  return [...(runs && own !== '' ? [own] : []), ...command.commands.flatMap((each) => leaves(each, [...path, each.name()]))];
}

test('every command that prints JSON has a schema, and no other has', () => {
  const commands = leaves(createProgram('test', async () => {})).filter((path) => !WITHOUT_JSON.includes(path));
  expect(checks.schemas.map(({ name }) => name).sort()).toEqual([...commands, 'problem'].sort());
});

describe.each(checks.schemas.map(({ name, schema }) => [name, schema] as const))('%s', (name, schema) => {
  test('says what it is, in a draft that is named, and needs no other file', () => {
    expect(schema).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', title: expect.any(String), description: expect.stringMatching(/\.$/) });
    expect(JSON.stringify(schema)).not.toMatch(/"\$ref":"(?!#\/\$defs\/)/);
  });

  test('its examples are as it says', () => {
    const { examples } = schema as { examples: readonly unknown[] };
    expect(examples.length).toBeGreaterThan(0);
    for (const example of examples) checks.check(name, JSON.stringify(example));
  });
});

test('a field that is not documented is found, also deep within', () => {
  const [example] = checks.schemas.find(({ name }) => name === 'list')?.schema['examples'] as readonly { items: readonly object[] }[];
  expect(() => checks.check('list', JSON.stringify({ ...example, more: 1 }))).toThrow('additional properties');
  expect(() => checks.check('list', JSON.stringify({ ...example, items: [{ ...example?.items[0], more: 1 }] }))).toThrow('additional properties');
});
