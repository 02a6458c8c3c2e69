import { randomInt } from 'node:crypto';

/** After so many seeds every point has met every trouble. */
const ROUND = 200;

/** Seeds in a row, others in each run. `NAME_SEEDS` says how many, `NAME_FROM` begins where a run that failed has begun. */
export function drawnSeeds(name: string, usual: number): readonly number[] {
  const first = Number(process.env[`${name}_FROM`] ?? randomInt(ROUND));
  return Array.from({ length: Number(process.env[`${name}_SEEDS`] ?? usual) }, (_, index) => first + index);
}
