import { statSync } from 'node:fs';

/** Another one for another build of the program. Undefined where that cannot be told. */
export function programStamp(): string | undefined {
  // Beside this file, wherever it is: among the compiled files, or among the parts of the bundle.
  const main = statSync(new URL('./main.js', import.meta.url), { throwIfNoEntry: false });
  return main && [main.ino, main.size, main.mtimeMs].join(' ');
}
