import { GetCancellation, ReadTarget } from '@countermand/core';
import type { Command, CommandContext } from '../cli/command-context.ts';
import { valueOf } from '../cli/problem-error.ts';
import { printResults } from '../cancel/print-results.ts';
import { tellWhoIsLeft, workedViews } from '../cancel/worked-view.ts';
import { EXIT, type ExitCode } from '../exit/exit-codes.ts';
import { stopExitCode } from '../exit/stop-exit-code.ts';
import { snapshotDetails } from '../view/snapshot-details.ts';

/** `countermand show REF|ID`: one cancellation, or an order as the provider shows it now. */
export function show(named: string): Command {
  return (context) => (isCancellationId(named) ? showCancellation(named, context) : showOrder(named, context));
}

export function isCancellationId(text: string): boolean {
  return /^can_[0-9A-HJKMNP-TV-Z]{26}$/.test(text);
}

async function showCancellation(id: string, { open, output }: CommandContext): Promise<ExitCode> {
  const session = await open();
  const record = valueOf(await session.resolve(GetCancellation).execute(id));
  const views = await workedViews(session, [record]);
  await printResults(output, session, views);
  tellWhoIsLeft(views, output);
  return stopExitCode({ outcomes: views.map((view) => ({ kind: 'cancellation', view })) });
}

async function showOrder(reference: string, { open, output, interruption }: CommandContext): Promise<ExitCode> {
  const session = await open();
  const reading = valueOf(await session.resolve(ReadTarget).execute(reference, interruption.signal));
  if (output.json) output.record(reading);
  else for (const line of snapshotDetails(reading, output.paint)) output.data(line);
  return EXIT.ok;
}
