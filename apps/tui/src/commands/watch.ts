import { workAndShow } from '../cancel/work-and-show.ts';
import type { Command } from '../cli/command-context.ts';
import { valueOf } from '../cli/problem-error.ts';
import { stopExitCode } from '../exit/stop-exit-code.ts';
import { streamProgress } from '../progress/stream-progress.ts';

export interface WatchFlags {
  /** Seconds; as long as it takes when absent. */
  readonly timeout?: number;
}

/** `countermand watch ID`: follows a cancellation to its end, and works it where nobody else does. With `--json`, a line for each change. */
export function watch(id: string, { timeout }: WatchFlags): Command {
  return async (context) => {
    const { output, interruption } = context;
    const { service } = await context.open();
    const view = valueOf(await service.cancellation(id, interruption.signal));
    const views = await workAndShow({
      context,
      service,
      views: [view],
      wait: true,
      timeoutMs: timeout === undefined ? undefined : timeout * 1_000,
      ...(output.json && { progress: streamProgress(output) }),
    });
    return stopExitCode({ interrupted: interruption.happened, outcomes: views.map((view) => ({ kind: 'cancellation', view })) });
  };
}
