import { RecheckCancellation } from '@countermand/core';
import { finishWork } from '../cancel/finish-work.ts';
import { printResults } from '../cancel/print-results.ts';
import { tellWhoIsLeft, workedViews } from '../cancel/worked-view.ts';
import type { Command } from '../cli/command-context.ts';
import { valueOf } from '../cli/problem-error.ts';
import { EXIT } from '../exit/exit-codes.ts';
import { localActor } from '../session/local-actor.ts';

export interface RecheckFlags {
  /** False with `--no-wait`. */
  readonly wait: boolean;
  readonly timeout: number;
}

/** `countermand recheck ID`: has the order read again now. */
export function recheck(id: string, flags: RecheckFlags): Command {
  return async (context) => {
    const session = await context.open();
    const asked = valueOf(await session.resolve(RecheckCancellation).execute(id, { actor: localActor() }));
    const records = flags.wait ? await finishWork({ context, session, records: [asked], timeoutMs: flags.timeout * 1_000 }) : [asked];
    const views = await workedViews(session, records);
    await printResults(context.output, session, views);
    tellWhoIsLeft(views, context.output);
    return context.interruption.happened ? EXIT.interrupted : EXIT.ok;
  };
}
