import { FindTargets, type FoundTarget } from '@countermand/core';
import type { Command } from '../cli/command-context.ts';
import { valueOf } from '../cli/problem-error.ts';
import { problemsExit } from '../exit/problems-exit.ts';
import { safeText } from '../text/safe-text.ts';
import { text } from '../text/text.ts';
import { table } from '../view/table.ts';

export interface FindFlags {
  readonly account?: string;
  readonly status?: string;
  readonly limit?: number;
  readonly cursor?: string;
}

/** `countermand find TEXT`: orders by id or merchant number, in all accounts at once. */
export function find(search: string, flags: FindFlags): Command {
  return async ({ open, output, interruption }) => {
    const session = await open();
    const found = valueOf(await session.resolve(FindTargets).execute({ search, ...flags }, interruption.signal));
    const problems = found.problems.map(({ problem }) => problem);
    if (output.json) output.record(found);
    else if (found.items.length > 0) output.data(foundTable(found.items, output.paint));
    else output.talk(text`No order was found. Search for an id or the shop's own number; countermand accounts shows where was searched.`);
    if (!output.json) problems.forEach(({ detail }) => output.complain(text`${output.talkPaint('yellow', text`warning:`)} ${safeText(detail, 1_000)}`));
    if (found.nextCursor !== null) output.talk(text`There is more: add --cursor ${safeText(found.nextCursor, 10_000)}`);
    return problemsExit(problems);
  };
}

function foundTable(found: readonly FoundTarget[], paint: Parameters<typeof table>[2]) {
  const rows = found.map(({ reference, merchantNumber, status, summary, createdAt, exact }) => [
    safeText(reference, 80),
    safeText(merchantNumber ?? '', 40),
    safeText(status, 40),
    safeText(summary ?? '', 60),
    safeText(createdAt ?? '', 40),
    exact ? text`exact` : text``,
  ]);
  return table([text`REFERENCE`, text`ORDER`, text`STATUS`, text`WHAT`, text`CREATED`, text`MATCH`], rows, paint);
}
