import type { Cancellation } from '../model/cancellation.ts';
import type { EngineServices } from './engine-services.ts';
import { HOUR } from './pauses.ts';

/** A stop that has waited too long is never fired late in silence. */
export function isStale({ clock, settings }: Pick<EngineServices, 'clock' | 'settings'>, cancellation: Cancellation): boolean {
  return clock.now() - Math.max(cancellation.createdAt, cancellation.sendAfter ?? 0) > settings.staleAfterHours * HOUR;
}
