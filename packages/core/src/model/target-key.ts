import type { Origin } from './cancellation.ts';
import type { Target } from './target.ts';

/**
 * One text per target in the world, whichever account names it: two accounts of one store share its targets,
 * so that a target has one live cancellation and no blind second write.
 */
export function targetKey(origin: Origin, target: Target): string {
  return JSON.stringify([origin.provider, origin.baseUrl, origin.store, target.kind, target.id]);
}
