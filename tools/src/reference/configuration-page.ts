import { schemaKeys, type JsonSchema } from './json-schema.ts';
import { keysTable } from './keys-table.ts';
import { page } from './markdown.ts';

const INTRODUCTION = `\`countermand.config.json\`: JSON with comments and trailing commas. It is looked for in this order: \`--config\`, the variable \`COUNTERMAND_CONFIG\`, the working directory, \`$XDG_CONFIG_HOME/countermand/\` (or \`~/.config/countermand/\`).

A key that is not listed here is an error that names it; nothing is guessed. Relative paths start at the file's folder.`;

const PLACES = `## Values kept elsewhere

Where the value is \`{ "env": … }\` or \`{ "file": … }\`, the text itself is kept outside: \`{ "env": "NAME" }\` is an environment variable, \`{ "file": "PATH" }\` a file of its own, read again when it changes and when the provider refuses the credential. A secret written into the configuration works, with a warning each time.`;

const SETTINGS = `## Settings of an account

These keys of \`accounts[].settings\` are common to all providers. What each one needs beside them, such as its token, stands with [its capabilities](capabilities.md).`;

const SETTINGS_PATH = 'accounts[].settings.';

export function configurationPage(schema: JsonSchema): string {
  const keys = schemaKeys(schema);
  const settings = keys.filter(({ path }) => path.startsWith(SETTINGS_PATH)).map((key) => ({ ...key, path: key.path.slice(SETTINGS_PATH.length) }));
  return page('Configuration', [INTRODUCTION, keysTable(keys.filter(({ path }) => !path.startsWith(SETTINGS_PATH))), SETTINGS, keysTable(settings), PLACES]);
}
