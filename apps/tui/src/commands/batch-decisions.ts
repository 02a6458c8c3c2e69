import { randomUUID } from 'node:crypto';
import { batchDetails } from '../batch/batch-details.ts';
import type { FollowFlags } from '../batch/batch-flags.ts';
import { failureCount } from '../batch/batch-standing.ts';
import { workAndShowBatch } from '../batch/work-and-show-batch.ts';
import { checkReportPath } from '../batch/write-report.ts';
import { consent, type ConsentOptions } from '../cancel/consent.ts';
import type { Command, CommandContext } from '../cli/command-context.ts';
import { valueOf } from '../cli/problem-error.ts';
import { EXIT, type ExitCode } from '../exit/exit-codes.ts';
import type { BatchService } from '../service/batch-service.ts';
import { safeText } from '../text/safe-text.ts';
import { counted, text } from '../text/text.ts';

export interface RetryFlags extends FollowFlags, ConsentOptions {
  readonly idempotencyKey?: string;
}

/** `countermand batch pause ID`: sends no more of it for now. */
export function pauseBatch(id: string): Command {
  return async (context) => {
    const { batches } = (await context.open()).service;
    valueOf(await batches.pause(id));
    return show(context, batches, id);
  };
}

/** `countermand batch abort ID`: takes back what it has not sent. */
export function abortBatch(id: string): Command {
  return async (context) => {
    const { batches } = (await context.open()).service;
    valueOf(await batches.abort(id));
    return show(context, batches, id);
  };
}

/** `countermand batch resume ID`: lets it go on, and works it where nobody else does. */
export function resumeBatch(id: string, flags: FollowFlags): Command {
  return async (context) => {
    if (flags.report !== undefined) checkReportPath(flags.report);
    const { service } = await context.open();
    valueOf(await service.batches.resume(id));
    return workAndShowBatch({ context, service, id, flags });
  };
}

/** `countermand batch retry ID`: files what failed of it once more, as a new batch. */
export function retryBatch(id: string, flags: RetryFlags): Command {
  return async (context) => {
    const { output, interruption } = context;
    if (flags.report !== undefined) checkReportPath(flags.report);
    const { service } = await context.open();
    const count = failureCount(valueOf(await service.batches.get(id, interruption.signal)));
    if (count > 0 && !(await consent({ context, orders: { count, first: `the one that failed in ${id}` }, options: flags, explain: async () => {} }))) {
      output.talk(text`Nothing was stopped.`);
      return interruption.happened ? EXIT.interrupted : EXIT.usage;
    }
    const batch = valueOf(await service.batches.retry(id, flags.idempotencyKey ?? randomUUID(), interruption.signal));
    output.talk(text`Recorded as ${safeText(batch.id)}: ${counted(batch.rows.accepted, text`order`, text`orders`)}.`);
    return workAndShowBatch({ context, service, id: batch.id, flags });
  };
}

async function show({ output }: CommandContext, batches: BatchService, id: string): Promise<ExitCode> {
  const view = valueOf(await batches.get(id));
  if (output.json) output.record(view);
  else for (const line of batchDetails(view, Date.now(), output.paint)) output.data(line);
  return EXIT.ok;
}

/** `countermand batch show ID`: where it stands. */
export function showBatch(id: string): Command {
  return async (context) => show(context, (await context.open()).service.batches, id);
}
