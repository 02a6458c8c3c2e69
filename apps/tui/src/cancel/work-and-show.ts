import { finishWork, type Work } from './finish-work.ts';
import { printResults } from './print-results.ts';
import { tellHowToGoOn, tellWhoIsLeft, workedViews, type WorkedView } from './worked-view.ts';

export interface ShownWork extends Work {
  /** False: nothing is worked or waited for; what is recorded is shown. */
  readonly wait: boolean;
  /** Ids that were being stopped already when this command asked. */
  readonly joined?: ReadonlySet<string>;
}

/** Works the cancellations where nobody else does, shows what became of them, and says what is left to do. */
export async function workAndShow({ wait, joined, ...work }: ShownWork): Promise<readonly WorkedView[]> {
  const { context, service } = work;
  const { output, interruption } = context;
  const worked = wait && work.views.length > 0 ? await finishWork(work) : work.views;
  const views = await workedViews(service, worked, joined);
  await printResults(output, service, views);
  if (interruption.happened) tellHowToGoOn(views, output);
  else tellWhoIsLeft(views, output);
  return views;
}
