import fc from 'fast-check';
import { BATCH_MOVES, BATCH_STATES, canMoveBatch, isBatchEnd, shownItemState, type BatchState } from './batch-states.ts';

const anyState = fc.constantFrom(...BATCH_STATES);

/** The table as it is promised, in its own notation. */
const PROMISED = ['receiving→ready|aborted', 'ready→running|aborted', 'running→paused|finished|aborted', 'paused→running|aborted'];

test('the table of moves is the promised one, and nothing else', () => {
  const written = Object.entries(BATCH_MOVES)
    .filter(([, to]) => to.length > 0)
    .map(([from, to]) => `${from}→${to.join('|')}`);
  expect(written).toEqual(PROMISED);
});

test('no path leads out of an end, and none runs what was not wholly received', () => {
  fc.assert(
    fc.property(fc.array(anyState, { maxLength: 30 }), (wishes) => {
      const path = wishes.reduce<BatchState[]>((visited, wish) => (canMoveBatch(visited.at(-1)!, wish) ? [...visited, wish] : visited), ['receiving']);
      const ended = path.findIndex(isBatchEnd);
      expect(path.slice(ended + 1)).toEqual(ended < 0 ? path : []);
      if (path.includes('running')) expect(path.slice(0, 3)).toEqual(['receiving', 'ready', 'running']);
    }),
  );
});

test('every state can be reached, and can still come to an end', () => {
  const reachable = (from: BatchState, seen = new Set<BatchState>([from])): Set<BatchState> => {
    for (const to of BATCH_MOVES[from]) if (!seen.has(to)) reachable(to, seen.add(to));
    return seen;
  };
  expect([...reachable('receiving')].sort()).toEqual([...BATCH_STATES].sort());
  for (const state of BATCH_STATES) expect([...reachable(state)].some(isBatchEnd)).toBe(true);
});

test('what waits in an aborted batch is shown as withdrawn, and nothing else is', () => {
  for (const state of BATCH_STATES) {
    expect(shownItemState('waiting', state)).toBe(state === 'aborted' ? 'withdrawn' : 'waiting');
    expect(shownItemState('failed', state)).toBe('failed');
  }
});
