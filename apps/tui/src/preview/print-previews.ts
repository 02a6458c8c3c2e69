import { MOST_PREVIEWS, type Preview } from '@countermand/core';
import { stopRequest, type StopFlags } from '../cancel/stop-request.ts';
import type { NamedOrder } from '../cancel/resolve-orders.ts';
import type { CommandContext } from '../cli/command-context.ts';
import { valueOf } from '../cli/problem-error.ts';
import type { ExitCode } from '../exit/exit-codes.ts';
import { problemsExit } from '../exit/problems-exit.ts';
import type { Service } from '../service/service.ts';
import { safeText } from '../text/safe-text.ts';
import { text } from '../text/text.ts';
import { previewDetails } from './preview-details.ts';

export interface PreviewJob {
  readonly context: CommandContext;
  readonly service: Pick<Service, 'preview'>;
  readonly references: readonly string[];
  readonly flags: StopFlags;
}

/** What would happen, as data. Nothing is filed and nothing is changed. */
export async function printPreviews(job: PreviewJob): Promise<ExitCode> {
  const { output } = job.context;
  const previews = await previewAll(job);
  if (output.json) output.record({ items: previews });
  else for (const line of previews.flatMap((preview) => previewDetails(preview, output.paint))) output.data(line);
  output.talk(text`Nothing was changed.`);
  return problemsExit(previews.flatMap(({ problems }) => problems));
}

/** One order is explained before a person is asked; several are listed. */
export async function explainOrders({ context, service, orders, flags }: Omit<PreviewJob, 'references'> & { readonly orders: readonly NamedOrder[] }): Promise<void> {
  const { output } = context;
  const [only, another] = orders;
  if (only && !another) {
    const previews = await previewAll({ context, service, references: [only.written], flags });
    for (const line of previews.flatMap((preview) => previewDetails(preview, output.talkPaint))) output.complain(line);
    return;
  }
  for (const { reference } of orders) output.complain(text`  ${safeText(reference)}`);
}

async function previewAll({ context, service, references, flags }: PreviewJob): Promise<readonly Preview[]> {
  const { signal } = context.interruption;
  const previews: Preview[] = [];
  for (let first = 0; first < references.length; first += MOST_PREVIEWS) {
    const some = references.slice(first, first + MOST_PREVIEWS);
    const { reason, options } = stopRequest(some[0] ?? '', flags);
    previews.push(...valueOf(await service.preview({ references: some, reason, ...(options && { options }) }, signal)));
  }
  return previews;
}
