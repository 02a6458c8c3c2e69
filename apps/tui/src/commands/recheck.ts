import { RecheckCancellation } from '@countermand/core';
import { workAndShow } from '../cancel/work-and-show.ts';
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
    await workAndShow({ context, session, records: [asked], wait: flags.wait, timeoutMs: flags.timeout * 1_000 });
    return context.interruption.happened ? EXIT.interrupted : EXIT.ok;
  };
}
