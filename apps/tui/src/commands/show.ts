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

async function showCancellation(id: string, { open, output, interruption }: CommandContext): Promise<ExitCode> {
  const { service } = await open();
  const views = await workedViews(service, [valueOf(await service.cancellation(id, interruption.signal))]);
  await printResults(output, service, views);
  tellWhoIsLeft(views, output);
  return stopExitCode({ outcomes: views.map((view) => ({ kind: 'cancellation', view })) });
}

async function showOrder(reference: string, { open, output, interruption }: CommandContext): Promise<ExitCode> {
  const { service } = await open();
  const reading = valueOf(await service.readTarget(reference, interruption.signal));
  if (output.json) output.record(reading);
  else for (const line of snapshotDetails(reading, output.paint)) output.data(line);
  return EXIT.ok;
}
