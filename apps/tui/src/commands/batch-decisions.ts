import { AbortBatch, PauseBatch, ResumeBatch, RetryBatch } from '@countermand/core';
import { randomUUID } from 'node:crypto';
import { batchDetails } from '../batch/batch-details.ts';
import type { FollowFlags } from '../batch/batch-flags.ts';
import { standingOf, viewOf } from '../batch/follow-batch.ts';
import { workAndShowBatch } from '../batch/work-and-show-batch.ts';
import { checkReportPath } from '../batch/write-report.ts';
import { consent, type ConsentOptions } from '../cancel/consent.ts';
import type { Command, CommandContext } from '../cli/command-context.ts';
import { valueOf } from '../cli/problem-error.ts';
import { EXIT, type ExitCode } from '../exit/exit-codes.ts';
import { localActor } from '../session/local-actor.ts';
import type { Session } from '../session/session.ts';
import { safeText } from '../text/safe-text.ts';
import { counted, text } from '../text/text.ts';

export interface RetryFlags extends FollowFlags, ConsentOptions {
  readonly idempotencyKey?: string;
}

/** `countermand batch pause ID`: sends no more of it for now. */
export function pauseBatch(id: string): Command {
  return async (context) => {
    const session = await context.open();
    valueOf(await session.resolve(PauseBatch).execute(id, localActor()));
    return show(context, session, id);
  };
}

/** `countermand batch abort ID`: takes back what it has not sent. */
export function abortBatch(id: string): Command {
  return async (context) => {
    const session = await context.open();
    valueOf(await session.resolve(AbortBatch).execute(id, localActor()));
    return show(context, session, id);
  };
}

/** `countermand batch resume ID`: lets it go on, and works it where nobody else does. */
export function resumeBatch(id: string, flags: FollowFlags): Command {
  return async (context) => {
    if (flags.report !== undefined) checkReportPath(flags.report);
    const session = await context.open();
    valueOf(await session.resolve(ResumeBatch).execute(id, localActor()));
    return workAndShowBatch({ context, session, id, flags });
  };
}

/** `countermand batch retry ID`: files what failed of it once more, as a new batch. */
export function retryBatch(id: string, flags: RetryFlags): Command {
  return async (context) => {
    const { output, interruption } = context;
    if (flags.report !== undefined) checkReportPath(flags.report);
    const session = await context.open();
    const { progress } = await standingOf(session, id);
    const count = progress.items.failed + progress.cancellations.failed;
    if (count > 0 && !(await consent({ context, orders: { count, first: `the one that failed in ${id}` }, options: flags, explain: async () => {} }))) {
      output.talk(text`Nothing was stopped.`);
      return interruption.happened ? EXIT.interrupted : EXIT.usage;
    }
    const intake = { actor: localActor(), route: 'batch retry', idempotencyKey: flags.idempotencyKey ?? randomUUID() };
    const { batch } = valueOf(await session.resolve(RetryBatch).execute(id, intake, interruption.signal));
    output.talk(text`Recorded as ${safeText(batch.id)}: ${counted(batch.rows.accepted, text`order`, text`orders`)}.`);
    return workAndShowBatch({ context, session, id: batch.id, flags });
  };
}

async function show({ output }: CommandContext, session: Session, id: string): Promise<ExitCode> {
  const view = viewOf(await standingOf(session, id));
  if (output.json) output.record(view);
  else for (const line of batchDetails(view, Date.now(), output.paint)) output.data(line);
  return EXIT.ok;
}

/** `countermand batch show ID`: where it stands. */
export function showBatch(id: string): Command {
  return async (context) => show(context, await context.open(), id);
}
