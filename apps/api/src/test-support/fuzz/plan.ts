import fc from 'fast-check';
import { MUTATIONS, type MutationName } from './mutations.ts';

/** One request to be: which operation, from which seed its values come, and how it is spoilt. */
export interface Plan {
  readonly operation: number;
  readonly seed: number;
  readonly mutations: readonly MutationName[];
}

const mutation = fc.constantFrom(...(Object.keys(MUTATIONS) as MutationName[]));

/** Half of them valid, so that they get past the door; the rest wrong in one way, or in several. */
const plan: fc.Arbitrary<Plan> = fc.record({
  operation: fc.nat(),
  seed: fc.nat(),
  mutations: fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    { weight: 2, arbitrary: fc.array(mutation, { minLength: 1, maxLength: 1 }) },
    { weight: 1, arbitrary: fc.array(mutation, { minLength: 2, maxLength: 4 }) },
  ),
});

/** The same plans for the same seed. */
export function plans(seed: number, count: number): readonly Plan[] {
  return fc.sample(plan, { seed, numRuns: count });
}
