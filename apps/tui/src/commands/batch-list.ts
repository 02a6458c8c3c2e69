import { batchTable } from '../batch/batch-details.ts';
import type { Command } from '../cli/command-context.ts';
import { valueOf } from '../cli/problem-error.ts';
import { EXIT } from '../exit/exit-codes.ts';
import { safeText } from '../text/safe-text.ts';
import { text } from '../text/text.ts';

export interface BatchListFlags {
  readonly state?: readonly string[];
  readonly limit?: number;
  readonly cursor?: string;
}

/** `countermand batch list`: batches, newest first. */
export function batchList({ state, ...rest }: BatchListFlags): Command {
  return async ({ open, output }) => {
    const { batches } = (await open()).service;
    const { items, nextCursor } = valueOf(await batches.list({ ...rest, ...(state && { states: state }) }));
    if (output.json) output.record({ items, nextCursor });
    else if (items.length > 0) output.data(batchTable(items, output));
    else output.talk(text`No batches here. File one with \`countermand batch FILE.csv\`.`);
    if (nextCursor !== null) output.talk(text`There is more: add --cursor ${safeText(nextCursor, 10_000)}`);
    return EXIT.ok;
  };
}
