import type { Command } from '../cli/command-context.ts';
import { valueOf } from '../cli/problem-error.ts';
import { problemsExit } from '../exit/problems-exit.ts';
import { safeText } from '../text/safe-text.ts';
import { text } from '../text/text.ts';
import { foundTable } from '../view/found-table.ts';

export interface FindFlags {
  readonly account?: string;
  readonly status?: string;
  readonly limit?: number;
  readonly cursor?: string;
}

/** `countermand find TEXT`: orders by id or merchant number, in all accounts at once. */
export function find(search: string, flags: FindFlags): Command {
  return async ({ open, output, interruption }) => {
    const { service } = await open();
    const found = valueOf(await service.find({ search, ...flags }, interruption.signal));
    const problems = found.problems.map(({ problem }) => problem);
    if (output.json) output.record(found);
    else if (found.items.length > 0) output.data(foundTable(found.items, output));
    else output.talk(text`No order was found. Search for an id or the shop's own number; countermand accounts shows where was searched.`);
    if (!output.json) problems.forEach(({ detail }) => output.complain(text`${output.talkPaint('yellow', text`warning:`)} ${safeText(detail, 1_000)}`));
    if (found.nextCursor !== null) output.talk(text`There is more: add --cursor ${safeText(found.nextCursor, 10_000)}`);
    return problemsExit(problems);
  };
}
