import { parseResolution } from '@countermand/core';
import { workAndShow } from '../cancel/work-and-show.ts';
import type { Command } from '../cli/command-context.ts';
import { valueOf } from '../cli/problem-error.ts';
import { EXIT } from '../exit/exit-codes.ts';
import type { RecheckFlags } from './recheck.ts';

export interface ResolveFlags extends RecheckFlags {
  readonly as: string;
  readonly note?: string;
}

/** `countermand resolve ID --as …`: a person's decision, where the truth could not be established. */
export function resolve(id: string, flags: ResolveFlags): Command {
  return async (context) => {
    const resolution = valueOf(parseResolution({ as: flags.as, note: flags.note }));
    const { service } = await context.open();
    const decided = valueOf(await service.resolve(id, resolution));
    await workAndShow({ context, service, views: [decided], wait: flags.wait, timeoutMs: flags.timeout * 1_000 });
    return context.interruption.happened ? EXIT.interrupted : EXIT.ok;
  };
}
