import fc from 'fast-check';
import { LEGAL_MOVES, type CancellationView } from '@countermand/core/model';
import { second, view } from './samples.ts';

/** All that one cancellation goes through, in order: a legal walk with its times, attempts and holds. Several steps may share a moment. */
export function historyOf(id: string, reference: string): fc.Arbitrary<readonly CancellationView[]> {
  const step = fc.record({ choice: fc.nat(20), passes: fc.boolean(), hold: fc.constantFrom('held', 'failed', 'left' as const) });
  return fc.array(step, { maxLength: 10 }).map((steps) => {
    const views = [view('scheduled', { id, reference })];
    let time = 0;
    for (const { choice, passes, hold } of steps) {
      const last = views.at(-1)!;
      const moves = LEGAL_MOVES[last.state];
      const next = moves[choice % Math.max(1, moves.length)];
      if (passes) time += 1;
      if (next !== undefined) {
        const attempts = last.attempts + (next === 'sending' ? 1 : 0);
        const replacement = next === 'cancelled' && choice % 2 === 0 ? { replacement: { target: { kind: 'order', id: '9' }, status: null, hold: 'pending' as const } } : {};
        views.push({ ...last, state: next, attempts, updatedAt: second(time), ...replacement });
      } else if (last.replacement?.hold === 'pending') {
        views.push({ ...last, replacement: { ...last.replacement, hold } });
      }
    }
    return views;
  });
}
