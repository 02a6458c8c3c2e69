import type { CancellationView } from '@countermand/core/model';
import type { Output } from '../output/output.ts';
import { accountsWithoutWorker } from '../session/accounts-without-worker.ts';
import type { Service } from '../service/service.ts';
import { safeText } from '../text/safe-text.ts';
import { text } from '../text/text.ts';
import { isViewAtRest } from '../view/at-rest.ts';

/** The public view, with what its reader must know beside it: nobody is left to finish the work. */
export type WorkedView = CancellationView & { readonly worker?: 'none' };

/** `joined` holds the ids that were being stopped already when this command asked. */
export async function workedViews(
  service: Pick<Service, 'accounts'>,
  views: readonly CancellationView[],
  joined: ReadonlySet<string> = new Set(),
): Promise<readonly WorkedView[]> {
  const unworked = views.every(isViewAtRest) ? new Set<string>() : await accountsWithoutWorker(service);
  return views.map((view) => ({
    ...view,
    ...(joined.has(view.id) && { joined: true }),
    ...(!isViewAtRest(view) && unworked.has(view.account) && { worker: 'none' }),
  }));
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
  output.talk(text`Interrupted: this command sends nothing more. What is recorded stays;`);
  // Each on a line of its own: a terminal breaks no command in the middle of a word then.
  output.talk(text`go on with \`countermand watch ${id}\`${unsent ? text`` : text`.`}`);
  if (unsent) output.talk(text`or take it back with \`countermand withdraw ${id}\`.`);
}
