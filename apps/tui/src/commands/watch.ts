import { GetCancellation } from '@countermand/core';
import type { Command } from '../cli/command-context.ts';
import { valueOf } from '../cli/problem-error.ts';
import { finishWork } from '../cancel/finish-work.ts';
import { printResults } from '../cancel/print-results.ts';
import { tellHowToGoOn, tellWhoIsLeft, workedViews } from '../cancel/worked-view.ts';
import { stopExitCode } from '../exit/stop-exit-code.ts';

export interface WatchFlags {
  /** Seconds; as long as it takes when absent. */
  readonly timeout?: number;
}

/** `countermand watch ID`: follows a cancellation to its end, and works it where nobody else does. */
export function watch(id: string, { timeout }: WatchFlags): Command {
  return async (context) => {
    const { output, interruption } = context;
    const session = await context.open();
    const record = valueOf(await session.resolve(GetCancellation).execute(id));
    const records = await finishWork({ context, session, records: [record], timeoutMs: timeout === undefined ? undefined : timeout * 1_000 });
    const views = await workedViews(session, records);
    await printResults(output, session, views);
    if (interruption.happened) tellHowToGoOn(views, output);
    else tellWhoIsLeft(views, output);
    return stopExitCode({ interrupted: interruption.happened, outcomes: views.map((view) => ({ kind: 'cancellation', view })) });
  };
}
