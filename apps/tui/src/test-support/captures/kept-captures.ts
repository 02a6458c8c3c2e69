import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** With `UPDATE_CAPTURES=1` the kept captures are written anew instead of compared. */
export const isUpdating = process.env.UPDATE_CAPTURES === '1';

function fileOf(name: string): string {
  return fileURLToPath(new URL(`../../pty/captures/${name}.txt`, import.meta.url));
}

/** The screen as it was kept, or undefined where none is. */
export function keptCapture(name: string): string | undefined {
  const file = fileOf(name);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

export function keepCapture(name: string, screen: string): void {
  const file = fileOf(name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, screen);
}
