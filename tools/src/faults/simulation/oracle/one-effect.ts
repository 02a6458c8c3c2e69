import type { Law } from './evidence.ts';

/** The promise behind law 3: whatever was lost and repeated, an order is stopped, asked for or held at most once. */
export const oneEffect: Law = ({ sent }) => {
  const effects = sent.flatMap(({ operation, target, arrivals }) => arrivals.filter(({ tookEffect }) => tookEffect).map(() => `${operation} ${target.id}`));
  return Object.entries(Object.groupBy(effects, (effect) => effect))
    .filter(([, same]) => (same?.length ?? 0) > 1)
    .map(([effect, same]) => `${effect} took effect ${same?.length} times`);
};
