import { userInfo } from 'node:os';
import type { Actor } from '@countermand/core/model';

/** Who sits at this machine. */
export function localActor(): Actor {
  return { principal: `local:${userName()}`, channel: 'cli' };
}

/** A user id without a name is possible, in containers. */
export function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return String(process.getuid?.() ?? 'unknown');
  }
}
