import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigurationError } from '@countermand/core';
import * as z from 'zod';

/** The web console as it was built: files that hold no data of anybody. */
export interface ConsoleFiles {
  /** Absolute; `index.html` and `assets/` are in it. */
  readonly directory: string;
  /** The text of `index.html`. */
  readonly page: string;
  /** Where the page is answered, in the router's form: `/cancellations/:id`. The console's own build says. */
  readonly paths: readonly string[];
}

const pathsSchema = z.array(z.string().startsWith('/')).nonempty();

/** Throws `ConfigurationError` where there is no console that was built. */
export function readConsole(directory: string): ConsoleFiles {
  try {
    const page = readFileSync(join(directory, 'index.html'), 'utf8');
    return { directory, page, paths: pathsSchema.parse(JSON.parse(readFileSync(join(directory, 'paths.json'), 'utf8'))) };
  } catch (cause) {
    throw new ConfigurationError(`There is no web console at ${directory} that could be served: build it, or serve without it.`, { cause });
  }
}
