import type { IncomingNotification, NotificationOutcome } from '@countermand/core/provider';
import { isSameSecret } from '@countermand/provider-kit';

/** What the vendor adds to a location's `callback_url`. */
const SUFFIX = 'fulfillment-order-notification';

/**
 * The callback of a location: nobody signs it, and it names no order. So it is believed to come from the shop only where its
 * address holds the token that the shop alone was given, and it is about whatever is watched.
 */
export function readLocationCallback({ address, headers }: IncomingNotification, tokens: readonly string[], store: string): NotificationOutcome {
  const [token = '', suffix = SUFFIX, ...more] = address;
  if (!isSameSecret(token, tokens)) return { kind: 'unproven', why: 'its address does not hold the callback token' };
  const [of, ...others] = headers['x-29next-store'] ?? [];
  if (of === undefined) return { kind: 'unproven', why: 'X-29Next-Store is missing' };
  if (others.length > 0) return { kind: 'unproven', why: 'X-29Next-Store was sent several times' };
  if (!isStore(of, store)) return { kind: 'unproven', why: 'X-29Next-Store names another store' };
  if (suffix !== SUFFIX || more.length > 0) return { kind: 'ignored', why: `its address does not end in the token or in ${SUFFIX}` };
  return { kind: 'accepted', topic: 'location_callback', eventId: null, subject: { kind: 'whatever_is_watched' } };
}

/** As its short name, or as the host that it makes. */
export function isStore(named: string, store: string): boolean {
  return named === store || named === `${store}.29next.store`;
}
