import { homedir } from 'node:os';
import { sep } from 'node:path';

/** A path as a shell shows it to people: `~/countermand.db` for what is in their home. */
export function fromHome(path: string, home: string = homedir()): string {
  return home !== '' && home !== sep && path.startsWith(home + sep) ? `~${path.slice(home.length)}` : path;
}
