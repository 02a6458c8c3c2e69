import { LOOKS, type Look } from '@countermand/cancel-flow';
import type { Account } from '@countermand/client';

/** How an account is, the best first. */
export type Health = 'ready' | 'blocked' | 'troubled' | 'refused' | 'unusable';

export function healthOf({ usable, problem, budget }: Account): Health {
  if (!usable) return 'unusable';
  if (budget?.bulkRestsUntil != null) return 'refused';
  if (budget?.blockedUntil != null) return 'blocked';
  return problem === null ? 'ready' : 'troubled';
}

/** How grave each is, with a sign that tells it without colour. */
export const HEALTH_LOOKS: Readonly<Record<Health, Look>> = {
  ready: LOOKS.cancelled,
  blocked: { tone: 'caution', sign: '‖' },
  troubled: { tone: 'caution', sign: '!' },
  refused: LOOKS.failed,
  unusable: LOOKS.failed,
};
