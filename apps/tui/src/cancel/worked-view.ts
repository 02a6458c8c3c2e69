import { isAtRest } from '@countermand/core';
import { toView, type CancellationRecord, type CancellationView } from '@countermand/core/model';
import type { Output } from '../output/output.ts';
import { accountsWithoutWorker } from '../session/accounts-without-worker.ts';
import type { Session } from '../session/session.ts';
import { safeText } from '../text/safe-text.ts';
import { text } from '../text/text.ts';

/** The public view, with what its reader must know beside it: nobody is left to finish the work. */
export type WorkedView = CancellationView & { readonly worker?: 'none' };

/** `joined` holds the ids that were being stopped already when this command asked. */
export async function workedViews(
  session: Session,
  records: readonly CancellationRecord[],
  joined: ReadonlySet<string> = new Set(),
): Promise<readonly WorkedView[]> {
  const unworked = records.every(isAtRest) ? new Set<string>() : await accountsWithoutWorker(session.service);
  return records.map((record) => {
    const view = toView(record, { joined: joined.has(record.cancellation.id) });
    return !isAtRest(record) && unworked.has(view.account) ? { ...view, worker: 'none' } : view;
  });
}

/** Says what is to be done about work that nobody is left to finish. */
export function tellWhoIsLeft(views: readonly WorkedView[], output: Output): void {
  const [first, ...others] = views.filter(({ worker }) => worker === 'none');
  if (!first) return;
  const which = others.length === 0 ? safeText(first.id) : text`${others.length + 1} of them`;
  output.talk(text`worker: none. Nobody is left to finish ${which}: start \`countermand serve\`, or go on with \`countermand watch ${safeText(first.id)}\`.`);
}

/** After Ctrl-C: this command sends nothing more, and what it recorded is not lost. */
export function tellHowToGoOn(views: readonly WorkedView[], output: Output): void {
  const open = views.find(({ settledAt }) => settledAt === undefined);
  if (!open) return;
  const id = safeText(open.id);
  const unsent = open.state === 'scheduled' || open.state === 'queued';
  const back = unsent ? text`, or take it back with \`countermand withdraw ${id}\`` : text``;
  output.talk(text`Interrupted: this command sends nothing more. What is recorded stays; go on with \`countermand watch ${id}\`${back}.`);
}
