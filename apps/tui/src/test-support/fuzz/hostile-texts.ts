import fc from 'fast-check';
import { HOSTILE_PIECES, HUGE } from './hostile-pieces.ts';

/** `FUZZ_SEED` replays a run; `FUZZ_COUNT` makes it shorter or longer. */
export const FUZZ_SEED = Number(process.env['FUZZ_SEED'] ?? Date.now() % 1_000_000_000);
export const FUZZ_COUNT = Number(process.env['FUZZ_COUNT'] ?? 10_000);

const piece = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...HOSTILE_PIECES) }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) });
const short = fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join(''));
const around = fc.tuple(short, short);

/**
 * Texts as a hostile provider, file or server could send them, each one of a kind: every one has a number in it, by which it is
 * recognised on a screen, and what is hostile before and after that.
 */
export function hostileTexts({ count = FUZZ_COUNT, seed = FUZZ_SEED }: { readonly count?: number; readonly seed?: number } = {}): readonly string[] {
  const sampled = fc.sample(around, { numRuns: count, seed });
  // Those that are too long for any screen stand at the end: together they widen one table, and not every one.
  const huge = sampled.length - HUGE.length;
  return sampled.map(([before, after], index) => `${before}${numbered(index)}${index < huge ? after : HUGE[index - huge]}`);
}

/** `x0012y`: letters around it, so that no sequence that is cut off takes digits of it away. */
function numbered(index: number): string {
  return `x${String(index).padStart(4, '0')}y`;
}

/** Which of the texts are to be recognised in what was shown. */
export function recognised(shown: string): ReadonlySet<string> {
  return new Set(shown.match(/x\d{4,}y/g));
}
