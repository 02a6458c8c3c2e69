import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** What the command line prints with `--json`, by its own account. */
export interface OutputSchema {
  /** A command as it is typed after `countermand`, or `problem`. */
  readonly name: string;
  /** `lines`: an object a line. */
  readonly form: 'object' | 'lines';
  readonly schema: { readonly description: string; readonly examples: readonly unknown[] };
}

/** Asks the built program. */
export function outputSchemas(): readonly OutputSchema[] {
  const program = join('apps/tui/bin', 'countermand.js');
  const printed = execFileSync(process.execPath, [program, 'schema', '--json'], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  return (JSON.parse(printed) as { readonly items: readonly OutputSchema[] }).items;
}

/** Where a schema is kept, as a path from the folder of the reference. */
export function schemaFile({ name }: Pick<OutputSchema, 'name'>): string {
  return `json/${name.replaceAll(' ', '-')}.schema.json`;
}
