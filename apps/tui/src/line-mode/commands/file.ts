import type { BatchSettings } from '@countermand/core';
import type { BatchView } from '@countermand/core/model';
import { accountsOf } from '../../batch/accounts-of.ts';
import { fileError, openBatchFile, type BatchFile } from '../../batch/batch-file.ts';
import { batchSettings } from '../../batch/batch-flags.ts';
import { derivedKey } from '../../batch/batch-key.ts';
import { checkLines } from '../../batch/print-check.ts';
import { readablePath } from '../../batch/spooled-input.ts';
import { valueOf } from '../../cli/problem-error.ts';
import { UsageError } from '../../cli/usage-error.ts';
import type { BatchCheckView } from '../../service/batch-service.ts';
import { safeText } from '../../text/safe-text.ts';
import { text } from '../../text/text.ts';
import { followBatchHere } from '../follow-batch-here.ts';
import type { LineCommand, LineContext } from '../line-context.ts';
import { stopQuestion } from '../stop/ask-to-stop.ts';

/** How it is read: as its name says, with nothing beside. */
const AS_IT_IS = { wait: true };

/** `file FILE.csv`: checks, asks, records all of it, and tells how it goes. */
export const file: LineCommand = async (context, path) => {
  const { talk, list, ownStops } = context;
  if (path === '-') throw new UsageError('Standard input holds these commands: name a file.');
  const opened = await openBatchFile(await readablePath(path, context.command).catch(rethrow(path)), path, AS_IT_IS).catch(rethrow(path));
  const settings = batchSettings(opened.settings, AS_IT_IS);
  const checked = valueOf(await context.service.batches.check(opened, settings, context.signal));
  for (const line of checkLines(opened, checked, text`; countermand batch --validate --json tells them`)) talk.say(line);
  if (!(await isWanted(context, checked))) return talk.say(text`Nothing was stopped.`);
  const view = await record(context, { file: opened, settings, checked });
  list.begin();
  list.add({ kind: 'batch', id: view.id });
  ownStops.addBatch(view.id, accountsOf(view));
  await followBatchHere(context, view);
};

async function isWanted({ talk }: LineContext, { rows: { accepted } }: BatchCheckView): Promise<boolean> {
  if (accepted === 0) throw new UsageError('The file holds no order that could be stopped. Nothing was recorded.');
  const wanted = accepted === 1 ? 'yes' : `cancel-${accepted}`;
  return (await talk.ask(stopQuestion(wanted)))?.toLowerCase() === wanted;
}

interface Recording {
  readonly file: BatchFile;
  readonly settings: BatchSettings;
  readonly checked: BatchCheckView;
}

/** The key follows from the file: where no answer came, the same file again makes nothing twice. */
async function record({ service, talk, signal }: LineContext, { file: opened, settings, checked: { digest } }: Recording): Promise<BatchView> {
  const upload = { file: opened, settings: { ...settings, name: settings.name ?? opened.name }, digest, idempotencyKey: derivedKey(digest, settings) };
  const filed = valueOf(await service.batches.file(upload, signal));
  const id = safeText(filed.batch.id);
  talk.say(filed.replayed ? text`This was filed before, as ${id}: nothing is filed twice.` : text`Recorded as ${id}.`);
  // A batch that was filed just now is not counted yet.
  return valueOf(await service.batches.get(filed.batch.id));
}

function rethrow(path: string): (error: unknown) => never {
  return (error) => {
    throw fileError(error, path);
  };
}
