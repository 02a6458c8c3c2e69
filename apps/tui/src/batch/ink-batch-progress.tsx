import { render } from 'ink';
import type { BatchView } from '@countermand/core/model';
import type { BatchProgressDisplay } from './batch-progress.ts';
import { BatchProgressLine } from './batch-progress-line.tsx';

/** A line that is rewritten while it lasts and gone afterwards; on standard error, for standard output is data only. */
export function inkBatchProgress(stream: NodeJS.WriteStream, now: () => number): BatchProgressDisplay {
  const startedAt = now();
  const line = (view: BatchView | undefined) => <BatchProgressLine view={view} startedAt={startedAt} now={now} />;
  // Ctrl-C is ours: it pauses the batch and says how to go on.
  const screen = render(line(undefined), { stdout: stream, stderr: stream, exitOnCtrlC: false, patchConsole: false });
  return {
    show: (view) => screen.rerender(line(view)),
    close: () => {
      screen.clear();
      screen.unmount();
    },
  };
}
