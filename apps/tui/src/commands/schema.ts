import type { Command } from '../cli/command-context.ts';
import { UsageError } from '../cli/usage-error.ts';
import { EXIT } from '../exit/exit-codes.ts';
import { outputSchemas } from '../json-schemas/output-schemas.ts';
import { safeText } from '../text/safe-text.ts';
import { text } from '../text/text.ts';

/** `countermand schema [COMMAND]`: the JSON Schema of what a command prints with `--json`; without one, which there are. */
export function schema(words: readonly string[]): Command {
  return async ({ output }) => {
    const schemas = outputSchemas();
    const name = words.join(' ').replaceAll('-', ' ');
    if (name === '') {
      if (output.json) output.record({ items: schemas });
      else for (const { name: each, form } of schemas) output.data(form === 'lines' ? text`${safeText(each)}  (an object a line)` : safeText(each));
      return EXIT.ok;
    }
    const found = schemas.find((each) => each.name === name);
    if (!found) throw new UsageError(`There is no schema of "${name}". \`countermand schema\` lists them.`);
    if (output.json) output.record(found.schema);
    else await output.file(ourOwn(`${JSON.stringify(found.schema, null, 2)}\n`));
    return EXIT.ok;
  };
}

/** A file that holds nothing but our own words. */
async function* ourOwn(text: string): AsyncGenerator<string> {
  yield text;
}
