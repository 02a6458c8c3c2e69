import { expect, test } from '@jest/globals';
import { Box } from 'ink';
import { render } from 'ink-testing-library';
import type { BatchView, CancellationView } from '@countermand/core/model';
import { BatchProgressLine } from '../batch/batch-progress-line.tsx';
import { ProgressLine } from '../progress/progress-line.tsx';
import { hostile } from '../test-support/fuzz/everything.ts';
import { batchTemplate } from '../test-support/fuzz/hostile-batches.ts';
import { cancellationTemplate } from '../test-support/fuzz/hostile-cancellations.ts';
import { HostileSource } from '../test-support/fuzz/hostile-source.ts';
import { FUZZ_COUNT, FUZZ_SEED, hostileTexts, recognised } from '../test-support/fuzz/hostile-texts.ts';
import { expectOnlyOurs } from '../test-support/fuzz/judge.ts';

/** What it says is also said by the plain lines of the commands, with every text. */
const COUNT = Math.ceil(FUZZ_COUNT / 20);
const AT_ONCE = 100;
const now = () => 0;

test(`law 11: the lines that are rewritten while something is waited for hold visible characters only (seed ${FUZZ_SEED})`, () => {
  const source = new HostileSource(hostileTexts({ count: COUNT }));
  const seen = new Set<string>();
  const lines = () =>
    Array.from({ length: AT_ONCE }, (_, row) => {
      const views = [hostile<CancellationView>(cancellationTemplate(row), source.take)];
      return <ProgressLine key={row} views={views} startedAt={0} endsAt={1_000} now={now} />;
    });
  while (!source.exhausted) {
    const batch = hostile<BatchView>(batchTemplate(source.taken), source.take);
    const screen = render(
      <Box flexDirection="column">
        {lines()}
        <BatchProgressLine view={batch} startedAt={0} now={now} />
      </Box>,
    );
    const frame = screen.lastFrame() ?? '';
    screen.unmount();
    expectOnlyOurs({ written: frame, ours: [], by: 'a line of progress' });
    for (const number of recognised(frame)) seen.add(number);
  }
  expect(seen.size).toBeGreaterThan(COUNT / 4);
}, 60_000);
