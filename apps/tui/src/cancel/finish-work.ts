import type { CancellationView } from '@countermand/core/model';
import type { CommandContext } from '../cli/command-context.ts';
import { openProgress } from '../progress/open-progress.ts';
import type { Progress } from '../progress/progress.ts';
import type { Service } from '../service/service.ts';
import { follow, latestViews } from './follow.ts';

export interface Work {
  readonly context: CommandContext;
  readonly service: Service;
  readonly views: readonly CancellationView[];
  /** Undefined: as long as it takes. */
  readonly timeoutMs: number | undefined;
  /** Default: what suits the place. */
  readonly progress?: Progress;
}

/** The longest a timer can wait: weeks. */
const LONGEST_MS = 2 ** 31 - 1;

/**
 * Works what this command filed (or looks at) as long as nobody else does, until waiting brings nothing more, the time is over, or
 * Ctrl-C. Answers the cancellations as they are then; what was on the wire has been recorded.
 */
export async function finishWork({ context, service, views, timeoutMs, progress: given }: Work): Promise<readonly CancellationView[]> {
  const ids = views.map(({ id }) => id);
  const startedAt = Date.now();
  const endWork = service.work({ accounts: views.map(({ account }) => account), cancellations: () => ids });
  const progress = given ?? (await openProgress(context, { startedAt, endsAt: timeoutMs === undefined ? undefined : startedAt + timeoutMs }));
  try {
    await follow({ service, ids, timeoutMs: timeoutMs ?? LONGEST_MS, signal: context.interruption.signal, progress });
  } finally {
    progress.close();
    await endWork();
  }
  return latestViews(service, ids);
}
