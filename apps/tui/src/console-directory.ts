import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where the web console is that was built beside this program; undefined where it was not. */
export function consoleDirectory(): string | undefined {
  // The same from the compiled files and from the bundle: both are in a folder of the program's.
  const directory = fileURLToPath(new URL('../../console/dist', import.meta.url));
  return existsSync(`${directory}/index.html`) ? directory : undefined;
}
