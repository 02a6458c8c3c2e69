import { ListBatches } from '@countermand/core';
import { toBatchView } from '@countermand/core/model';
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
    const session = await open();
    const { items, nextCursor } = valueOf(await session.resolve(ListBatches).execute({ ...rest, ...(state && { states: state }) }));
    const views = items.map((batch) => toBatchView(batch));
    if (output.json) output.record({ items: views, nextCursor });
    else if (views.length > 0) output.data(batchTable(views, output));
    else output.talk(text`No batches here. File one with \`countermand batch FILE.csv\`.`);
    if (nextCursor !== null) output.talk(text`There is more: add --cursor ${safeText(nextCursor, 10_000)}`);
    return EXIT.ok;
  };
}
