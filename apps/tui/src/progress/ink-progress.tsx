import { render } from 'ink';
import type { CancellationView } from '@countermand/core/model';
import type { Progress } from './progress.ts';
import { ProgressLine } from './progress-line.tsx';

export interface InkProgressOptions {
  readonly startedAt: number;
  readonly endsAt: number | undefined;
  readonly now: () => number;
  /** Standard error: standard output is data only. */
  readonly stream: NodeJS.WriteStream;
}

/** A line that is rewritten while it lasts and gone afterwards. */
export function inkProgress({ stream, ...times }: InkProgressOptions): Progress {
  const line = (views: readonly CancellationView[]) => <ProgressLine views={views} {...times} />;
  // Ctrl-C is ours: it stops the sending and says how to go on.
  const screen = render(line([]), { stdout: stream, stderr: stream, exitOnCtrlC: false, patchConsole: false });
  return {
    show: (views) => screen.rerender(line(views)),
    close: () => {
      screen.clear();
      screen.unmount();
    },
  };
}
