import type { FastPodSimulator } from '@countermand/provider-fastpod/simulator';

/** What took effect at a provider, by its own record: `cancel 1001`. In an order of its own, as what is sent at once may overtake. */
export function effectsAt({ writes }: Pick<FastPodSimulator, 'writes'>): readonly string[] {
  return writes.filter(({ tookEffect }) => tookEffect).map(({ operation, targetId }) => `${operation} ${targetId}`).sort();
}
