import fc from 'fast-check';
import { CANCELLATION_STATES, canMove, END_STATES, isEndState, isLiveState, LEGAL_MOVES, type CancellationState } from './states.ts';

const anyState = fc.constantFrom(...CANCELLATION_STATES);

/** The table as the product promises it, in its own notation. */
const PROMISED = [
  'scheduled→queued|withdrawn',
  'queued→sending|withdrawn|failed|refused|cancelled|requested',
  'sending→cancelled|refused|failed|requested|unknown|queued',
  'requested→cancelled|refused|unknown|needs_attention',
  'unknown→cancelled|refused|requested|queued|needs_attention',
  'needs_attention→cancelled|refused|queued',
];

test('the table of moves is the promised one, and nothing else', () => {
  const written = Object.entries(LEGAL_MOVES)
    .filter(([, to]) => to.length > 0)
    .map(([from, to]) => `${from}→${to.join('|')}`);
  expect(written).toEqual(PROMISED);
});

test('no path leads out of an end state', () => {
  fc.assert(
    fc.property(anyState, fc.array(anyState, { maxLength: 30 }), (start, wishes) => {
      const path = wishes.reduce<CancellationState[]>((visited, wish) => (canMove(visited.at(-1)!, wish) ? [...visited, wish] : visited), [start]);
      const ended = path.findIndex(isEndState);
      expect(path.slice(ended + 1)).toEqual(ended < 0 ? path : []);
    }),
  );
});

test('every live state can still come to an end, and every state can be reached from the two it begins in', () => {
  const reachable = (from: CancellationState, seen = new Set<CancellationState>([from])): Set<CancellationState> => {
    for (const to of LEGAL_MOVES[from]) if (!seen.has(to)) reachable(to, seen.add(to));
    return seen;
  };
  for (const state of CANCELLATION_STATES) expect([...reachable(state)].some(isEndState)).toBe(true);
  expect([...reachable('scheduled')].sort()).toEqual([...CANCELLATION_STATES].sort());
});

test('a state is either live or an end', () => {
  fc.assert(fc.property(anyState, (state) => isLiveState(state) !== isEndState(state)));
  expect(CANCELLATION_STATES.filter(isEndState)).toEqual([...END_STATES]);
});

test('only what was never sent can be withdrawn', () => {
  expect(CANCELLATION_STATES.filter((state) => canMove(state, 'withdrawn'))).toEqual(['scheduled', 'queued']);
});
