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
export const HEALTH_LOOKS: Readonly<Record<Health, { readonly tone: string; readonly sign: string }>> = {
  ready: { tone: 'success', sign: '✔' },
  blocked: { tone: 'caution', sign: '‖' },
  troubled: { tone: 'caution', sign: '!' },
  refused: { tone: 'danger', sign: '✘' },
  unusable: { tone: 'danger', sign: '✘' },
};
