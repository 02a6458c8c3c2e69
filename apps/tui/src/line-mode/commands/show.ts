import { valueOf } from '../../cli/problem-error.ts';
import { isCancellationId } from '../../operator/names.ts';
import type { LineCommand, LineContext } from '../line-context.ts';
import { tellTimeline } from '../tell-timeline.ts';
import { latestEvidence } from '../../session/latest-evidence.ts';
import { cancellationLines } from '../sentences/cancellation-lines.ts';
import { findUnread } from '../find-unread.ts';
import { order } from './order.ts';

/** `show ID or REFERENCE`. */
export const show: LineCommand = async (context, argument) => {
  const listed = context.list.at(argument);
  if (listed?.kind === 'cancellation') return showCancellation(context, listed.id);
  return isCancellationId(argument) ? showCancellation(context, argument) : order(context, argument);
};

async function showCancellation(context: LineContext, id: string): Promise<void> {
  const { service, talk, list, signal, now } = context;
  const unread = await findUnread(context);
  const view = valueOf(await service.cancellation(id, signal));
  const evidence = await latestEvidence(service, id, signal);
  for (const line of cancellationLines(view, evidence, { now: now(), unread: unread(view) })) talk.say(line);
  await tellTimeline(context, id);
  list.begin();
  list.add({ kind: 'cancellation', id, reference: view.reference });
}
