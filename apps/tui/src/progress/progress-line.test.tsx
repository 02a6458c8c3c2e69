import { expect, test } from '@jest/globals';
import { render } from 'ink-testing-library';
import { SAMPLE_VIEW } from '../test-support/sample-view.ts';
import { ProgressLine, timeText } from './progress-line.tsx';
import { summarize } from './summarize.ts';

const view = { ...SAMPLE_VIEW, state: 'queued' } as const;

test('shows the order, its state, the time gone and the time left', () => {
  const screen = render(<ProgressLine views={[view]} startedAt={1_000} endsAt={61_000} now={() => 4_500} />);
  expect(screen.lastFrame()).toMatch(/^. acme:123: … queued · 3 s, 57 s left$/);
  screen.rerender(<ProgressLine views={[{ ...view, state: 'sending' }]} startedAt={1_000} endsAt={undefined} now={() => 5_000} />);
  expect(screen.lastFrame()).toMatch(/^. acme:123: ↑ sending · 4 s$/);
  screen.unmount();
});

test('law 11: a hostile reference does not reach the screen as it is', () => {
  const screen = render(<ProgressLine views={[{ ...view, reference: 'a:\u001b[2J\u202e1' }]} startedAt={0} endsAt={undefined} now={() => 0} />);
  expect(screen.lastFrame()).toMatch(/^. a:1: … queued · 0 s$/);
  screen.unmount();
});

test('several orders are counted by state', () => {
  expect(summarize([view, { ...view, state: 'cancelled' }, view])).toBe('3 orders: 2 … queued, 1 ✔ cancelled');
});

test('time left never goes below nothing', () => {
  expect(timeText(61_000, -1)).toBe('61 s, 0 s left');
});
