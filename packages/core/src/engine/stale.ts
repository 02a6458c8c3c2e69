import type { Cancellation } from '../model/cancellation.ts';
import { endFailed } from './ends.ts';
import type { EngineServices } from './engine-services.ts';
import type { Change } from './lane-context.ts';
import { HOUR } from './pauses.ts';

type Parts = Pick<EngineServices, 'clock' | 'settings'>;

/** A stop that has waited too long is never fired late in silence. */
export function isStale({ clock, settings }: Parts, cancellation: Cancellation): boolean {
  return clock.now() - Math.max(cancellation.createdAt, cancellation.sendAfter ?? 0) > settings.staleAfterHours * HOUR;
}

/** The end of a stale one. What was sent before had no effect: a read has shown the order still active. */
export function staleChange({ settings }: Parts, { writes, remark }: Cancellation): Change {
  const what = writes === 0 ? 'Not sent' : `Sent ${writes === 1 ? 'once' : `${writes} times`} without effect, and not again`;
  return endFailed('provider_unavailable', `${what} within ${settings.staleAfterHours} h${remark ? ` (${remark})` : ''}. File it again if it is still wanted.`);
}
