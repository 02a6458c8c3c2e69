import * as z from 'zod';
import { ACCESS_JSON } from './access-json.ts';
import { BATCH_JSON } from './batch-json.ts';
import type { CommandJson } from './command-json.ts';
import { INSTALLATION_JSON } from './installation-json.ts';
import { PROBLEM_JSON } from './problem-json.ts';
import { STOP_JSON } from './stop-json.ts';

/** What is printed with `--json`, as a JSON Schema (draft 2020-12) that needs no other file. */
export interface OutputSchema {
  /** A command as it is typed after `countermand`; `problem` is the error of any. */
  readonly name: string;
  readonly form: CommandJson['form'];
  readonly schema: Readonly<Record<string, unknown>>;
}

const COMMANDS: readonly CommandJson[] = [...STOP_JSON, ...BATCH_JSON, ...ACCESS_JSON, ...INSTALLATION_JSON];

/** Of every command with `--json`, and last of their errors. */
export function outputSchemas(): readonly OutputSchema[] {
  return [
    ...COMMANDS.map(({ command, form, ...about }) => ({ name: command, form, schema: jsonSchema(`countermand ${command} --json`, form, about) })),
    { name: 'problem', form: 'object', schema: jsonSchema('an error of countermand --json', 'object', PROBLEM_JSON) },
  ];
}

type About = Pick<CommandJson, 'description' | 'schema' | 'examples'>;

/** As `input`: nothing is transformed, and as `output` zod would forbid the fields that a later version adds. */
function jsonSchema(title: string, form: CommandJson['form'], { schema, description, examples }: About): OutputSchema['schema'] {
  const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input' });
  const told = form === 'lines' ? `An object a line (NDJSON); this is the schema of each. ${description}` : description;
  return { $schema, title, description: told, ...without(rest), examples };
}

/** The words of the whole take the place of those of its part. */
function without({ title: _, description: __, id: ___, ...rest }: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return rest;
}
