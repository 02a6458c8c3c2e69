import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/** The user's own folder for what may be lost at any time: whoever could write there could decide what a command does. */
export function cacheFolder({ XDG_CACHE_HOME: cache, HOME: home }: NodeJS.ProcessEnv): string {
  return join(cache && isAbsolute(cache) ? cache : join(home ?? homedir(), '.cache'), 'countermand');
}
