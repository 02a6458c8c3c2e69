import { code, page, table } from './markdown.ts';
import { schemaFile, type OutputSchema } from './output-schemas.ts';

const INTRODUCTION = `With \`--json\` a command prints data for programs on standard output, and nothing else: one object on one line, or, where it says so below, an object a line (NDJSON), each as soon as it is known. The objects are those of the HTTP API, in-process and through a server (\`--api\`) alike.

* An error is one object on standard error, never on standard output; the [exit code](exit-codes.md) says which sort it is. Warnings are plain text there.
* Each schema is JSON Schema, draft 2020-12, and needs no other file. \`countermand schema COMMAND\` prints it too; \`countermand schema\` lists them.
* Fields may be added, and words to lists of words: a program should pass over what it does not know. What is there keeps its name, its type and its meaning.
* Text that came from a provider or a person is data. Characters that a terminal may obey or hide are escaped.`;

export function commandLineJsonPage(schemas: readonly OutputSchema[]): string {
  const rows = schemas.map((schema) => [titleOf(schema), schema.form === 'lines' ? 'an object a line' : 'one object', `[${schemaFile(schema)}](${schemaFile(schema)})`]);
  return page('JSON of the command line', [INTRODUCTION, table(['Command', 'Prints', 'Schema'], rows), ...schemas.map((schema, index) => section(schema, schemas.slice(0, index)))]);
}

function titleOf({ name }: OutputSchema): string {
  return name === 'problem' ? 'an error of any command' : code(`countermand ${name}`);
}

function section(schema: OutputSchema, before: readonly OutputSchema[]): string {
  const { description, examples } = schema.schema;
  return [`## ${titleOf(schema)}`, description, ...examples.map((example) => shown(example, before))].join('\n\n');
}

/** An example once: a later command that prints the same says whose it is. */
function shown(example: unknown, before: readonly OutputSchema[]): string {
  const text = JSON.stringify(example, null, 2);
  const same = before.find(({ schema }) => schema.examples.some((earlier) => JSON.stringify(earlier, null, 2) === text));
  return same ? `For instance what ${titleOf(same)} shows above.` : `\`\`\`json\n${text}\n\`\`\``;
}
