import { LaneWorker, Retention, WebhookDispatcher } from '@countermand/core';
import type { CommandContext } from '../cli/command-context.ts';
import type { LocalSession } from '../session/session.ts';

/** Calls in flight get this long to be answered and recorded, milliseconds. */
const GRACE_MS = 20_000;

/** Works all accounts and sends webhooks until the command ends: then it takes nothing more, records what is on the wire, and gives its lanes back. */
export function startWorker(context: CommandContext, session: LocalSession): void {
  const laneWorker = session.resolve(LaneWorker);
  laneWorker.start({ claim: 'all' });
  const webhooks = session.resolve(WebhookDispatcher);
  webhooks.start();
  context.atEnd(async () => void (await Promise.all([laneWorker.stop(GRACE_MS), webhooks.stop(GRACE_MS)])));
  const retention = session.resolve(Retention);
  retention.start();
  context.atEnd(() => retention.stop());
}

/** Resolves with the first signal to stop. The second one ends the process at once. */
export function signalled(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
