const FIRST_MS = 250;
const LONGEST_MS = 10_000;

/** The pause before the given repetition, from 1: growing, and not the same for everybody. */
export function backoffMs(repetition: number): number {
  const longest = Math.min(LONGEST_MS, FIRST_MS * 2 ** (repetition - 1));
  return longest / 2 + Math.random() * (longest / 2);
}
