import { expect, test } from '@jest/globals';
import { render } from 'ink-testing-library';
import { recordedOutput } from '../test-support/recorded-output.ts';
import { SAMPLE_BATCH } from '../test-support/sample-batch.ts';
import { BatchProgressLine } from './batch-progress-line.tsx';
import { plainBatchProgress } from './batch-progress.ts';

const START = Date.parse('2026-03-02T09:00:00Z');

test('plain lines come now and then, and when the state changes', () => {
  const { output, error } = recordedOutput({ color: false });
  let now = START;
  const display = plainBatchProgress(output, () => now);
  const progressed = { ...SAMPLE_BATCH, progress: { ...SAMPLE_BATCH.progress!, ratePerSecond: 4 } };
  display.show(SAMPLE_BATCH);
  display.show(progressed);
  now += 5_000;
  display.show(SAMPLE_BATCH);
  display.show(progressed);
  now += 5_000;
  display.show(progressed);
  display.show({ ...progressed, state: 'paused', finishBy: '2026-03-02T16:02:00.000Z', progress: { ...progressed.progress, ratePerSecond: 0 } });
  const lines = error().trimEnd().split(/\n(?! )/).map((line) => line.replaceAll(/\n +/g, ' '));
  expect(lines.map((line) => /·.*/.exec(line)?.[0])).toEqual(['· 3.9/s · about 7 h left', '· 4/s · about 7 h left', '· about 7 h left']);
  expect(lines[0]).toMatch(/^bat_\w{26}: 1203 of 99950 settled/);
});

test('the live line says where it stands and since when it is followed', () => {
  const { lastFrame, unmount } = render(<BatchProgressLine view={SAMPLE_BATCH} startedAt={START - 61_500} now={() => START} />);
  expect(lastFrame()?.replaceAll('\n', ' ')).toMatch(/1203 of 99950 settled: .*about 7 h left · 61 s/);
  unmount();
  const starting = render(<BatchProgressLine view={undefined} startedAt={START} now={() => START} />);
  expect(starting.lastFrame()).toMatch(/starting · 0 s/);
  starting.unmount();
});
