import { isBatchEnd, type BatchView } from '@countermand/core/model';
import { EXIT, type ExitCode } from '../exit/exit-codes.ts';
import { stopExitCode } from '../exit/stop-exit-code.ts';
import { accountsWithoutWorker } from '../session/accounts-without-worker.ts';
import type { CommandContext } from '../cli/command-context.ts';
import { valueOf } from '../cli/problem-error.ts';
import type { Service } from '../service/service.ts';
import { safeText } from '../text/safe-text.ts';
import { text } from '../text/text.ts';
import { batchDetails } from './batch-details.ts';
import type { FollowFlags } from './batch-flags.ts';
import { accountsOf } from './accounts-of.ts';
import { batchOutcomes } from './batch-outcomes.ts';
import { failureCount } from './batch-standing.ts';
import { followBatch } from './follow-batch.ts';
import { restingAccounts } from './resting-accounts.ts';
import { writeReportFile } from './write-report.ts';

export interface BatchWork {
  readonly context: CommandContext;
  readonly service: Service;
  readonly id: string;
  readonly flags: FollowFlags;
}

/** The public view, with what its reader must know beside it: nobody is left to finish the work. */
type WorkedBatchView = BatchView & { readonly worker?: 'none' };

/** Works a batch where nobody else does, shows what became of it, and says what is left to do. */
export async function workAndShowBatch({ context, service, id, flags }: BatchWork): Promise<ExitCode> {
  const { output, interruption } = context;
  const timeoutMs = flags.timeout === undefined ? undefined : flags.timeout * 1_000;
  if (flags.wait) await followBatch({ context, service, id, timeoutMs });
  if (interruption.happened) await service.batches.pause(id);
  const view = await workedView(service, id);
  const resting = flags.wait ? await restingAccounts(service, view) : [];
  if (output.json) output.record(view);
  else for (const line of batchDetails(view, Date.now(), output.paint)) output.data(line);
  const isReported = flags.report === undefined || (await writeReportFile(flags.report, service.batches.report(id), output));
  for (const { id: account, problem } of resting) output.complain(text`${safeText(account)}: ${safeText(problem)}`);
  tellHowToGoOn(context, view);
  if (!flags.wait) return isReported ? EXIT.ok : EXIT.failed;
  const outcomes = await batchOutcomes(service.batches.rows(id));
  const code = stopExitCode({ interrupted: interruption.happened, outcomes: [...outcomes, ...resting.map(() => ({ kind: 'problem', code: 'provider_unauthorized' }) as const)] });
  return code === EXIT.ok && !isReported ? EXIT.failed : code;
}

async function workedView(service: Service, id: string): Promise<WorkedBatchView> {
  const view = valueOf(await service.batches.get(id));
  if (isBatchEnd(view.state) && view.finishedAt !== undefined) return view;
  const unworked = await accountsWithoutWorker(service);
  return accountsOf(view).some((account) => unworked.has(account)) ? { ...view, worker: 'none' } : view;
}

function tellHowToGoOn({ output, interruption }: CommandContext, view: WorkedBatchView): void {
  const id = safeText(view.id);
  if (interruption.happened && !isBatchEnd(view.state)) {
    output.talk(text`Interrupted, and the batch is paused: nothing more of it is sent.`);
    // Each command on a line of its own: no terminal breaks it in the middle of a word then.
    output.talk(text`Go on with \`countermand batch resume ${id}\`,`);
    output.talk(text`or take back what was not sent with \`countermand batch abort ${id}\`.`);
  } else if (view.state === 'running' && view.worker === 'none') {
    output.talk(text`worker: none. Nobody is left to finish it: start \`countermand serve\`,`);
    output.talk(text`or go on with \`countermand batch resume ${id}\`.`);
  } else if (view.state === 'paused' || view.state === 'ready') {
    output.talk(text`Nothing of it is sent now. Go on with \`countermand batch resume ${id}\`.`);
  }
  const failures = failureCount(view);
  if (isBatchEnd(view.state) && failures > 0) output.talk(text`${failures} failed: try those again with \`countermand batch retry ${id}\`.`);
}
