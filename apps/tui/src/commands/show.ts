import type { Command, CommandContext } from '../cli/command-context.ts';
import { valueOf } from '../cli/problem-error.ts';
import { UsageError } from '../cli/usage-error.ts';
import { isBrokenCancellationId, isCancellationId } from '../operator/names.ts';
import { printResults } from '../cancel/print-results.ts';
import { tellWhoIsLeft, workedViews } from '../cancel/worked-view.ts';
import { EXIT, type ExitCode } from '../exit/exit-codes.ts';
import { stopExitCode } from '../exit/stop-exit-code.ts';
import { snapshotDetails } from '../view/snapshot-details.ts';

/** `countermand show REF|ID`: one cancellation, or an order as the provider shows it now. */
export function show(named: string): Command {
  if (isBrokenCancellationId(named)) throw new UsageError(`${named} is no id of a cancellation: can_ and 26 letters and digits. \`countermand list\` shows them.`);
  return (context) => (isCancellationId(named) ? showCancellation(named, context) : showOrder(named, context));
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
