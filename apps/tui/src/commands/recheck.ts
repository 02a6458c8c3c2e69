import { workAndShow } from '../cancel/work-and-show.ts';
import type { Command } from '../cli/command-context.ts';
import { valueOf } from '../cli/problem-error.ts';
import { EXIT } from '../exit/exit-codes.ts';

export interface RecheckFlags {
  /** False with `--no-wait`. */
  readonly wait: boolean;
  readonly timeout: number;
}

/** `countermand recheck ID`: has the order read again now. */
export function recheck(id: string, flags: RecheckFlags): Command {
  return async (context) => {
    const { service } = await context.open();
    const asked = valueOf(await service.recheck(id));
    await workAndShow({ context, service, views: [asked], wait: flags.wait, timeoutMs: flags.timeout * 1_000 });
    return context.interruption.happened ? EXIT.interrupted : EXIT.ok;
  };
}
