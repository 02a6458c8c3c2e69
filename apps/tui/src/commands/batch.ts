import type { BatchSettings } from '@countermand/core';
import { fileError, openBatchFile, type BatchFile } from '../batch/batch-file.ts';
import { batchSettings, type BatchFlags } from '../batch/batch-flags.ts';
import { batchUpload } from '../batch/batch-upload.ts';
import { checkLines, checkRecord, tellCheck } from '../batch/print-check.ts';
import { readablePath } from '../batch/spooled-input.ts';
import { workAndShowBatch } from '../batch/work-and-show-batch.ts';
import { checkReportPath } from '../batch/write-report.ts';
import { consent } from '../cancel/consent.ts';
import type { Command, CommandContext } from '../cli/command-context.ts';
import { valueOf } from '../cli/problem-error.ts';
import { UsageError } from '../cli/usage-error.ts';
import { EXIT, type ExitCode } from '../exit/exit-codes.ts';
import type { BatchCheckView } from '../service/batch-service.ts';
import type { Service } from '../service/service.ts';
import { safeText } from '../text/safe-text.ts';
import { text } from '../text/text.ts';

/** `countermand batch FILE|-`: checks a file of orders, asks, records all of it, and stops them. */
export function batch(written: string, flags: BatchFlags): Command {
  return async (context) => {
    // Wrong flags are found before anything is opened or read.
    batchSettings({}, flags);
    if (flags.report !== undefined) checkReportPath(flags.report);
    const { service } = await context.open();
    const filed = await fileUnlessInterrupted({ context, service, written, flags });
    return 'id' in filed ? workAndShowBatch({ context, service, id: filed.id, flags }) : filed.exit;
  };
}

interface Asked {
  readonly context: CommandContext;
  readonly service: Service;
  readonly flags: BatchFlags;
}

/** The batch that the file has become, or how the command ends without one. */
type Filed = { readonly id: string } | { readonly exit: ExitCode };

async function fileUnlessInterrupted(asked: Asked & { readonly written: string }): Promise<Filed> {
  const { output, interruption } = asked.context;
  try {
    return await checkAndFile(asked);
  } catch (error) {
    if (!interruption.happened) throw fileError(error, asked.written);
    output.talk(text`Interrupted before all of it was recorded: nothing was stopped, and nothing of it will be.`);
    return { exit: EXIT.interrupted };
  }
}

async function checkAndFile({ written, ...asked }: Asked & { readonly written: string }): Promise<Filed> {
  const { context, service, flags } = asked;
  const { output, interruption } = context;
  const file = await openBatchFile(await readablePath(written, context), written, flags);
  const settings = batchSettings(file.settings, flags);
  const checked = valueOf(await service.batches.check(file, settings, interruption.signal));
  if (flags.validate || flags.dryRun) return { exit: showCheck(context, file, checked) };
  const agreed = await mayFile(context, file, checked, flags);
  if (agreed && !interruption.happened) return { id: await record({ ...asked, file, settings, checked }) };
  output.talk(text`Nothing was stopped.`);
  return { exit: interruption.happened ? EXIT.interrupted : EXIT.usage };
}

function showCheck({ output }: CommandContext, file: BatchFile, checked: BatchCheckView): ExitCode {
  const { accepted, invalid } = checked.rows;
  if (output.json) output.record(checkRecord(checked));
  else for (const line of checkLines(file, checked, text`: --json shows up to 1000 of them`)) output.data(line);
  output.talk(text`Nothing was recorded and nothing was changed.`);
  return invalid > 0 || accepted === 0 ? EXIT.usage : EXIT.ok;
}

async function mayFile(context: CommandContext, file: BatchFile, checked: BatchCheckView, flags: BatchFlags): Promise<boolean> {
  const { accepted } = checked.rows;
  tellCheck(context.output, checkLines(file, checked, text`; \`countermand batch report\` will list them all`));
  if (accepted === 0) throw new UsageError(`${file.name} holds no order that could be stopped. Nothing was recorded; --validate --json shows why.`);
  return consent({ context, orders: { count: accepted, first: `the order in ${file.name}` }, options: flags, explain: async () => {} });
}

interface Recording extends Asked {
  readonly file: BatchFile;
  readonly settings: BatchSettings;
  readonly checked: BatchCheckView;
}

/** Records the whole file durably, or finds the batch that it became before. Answers its id. */
async function record({ context, service, file, settings, checked, flags }: Recording): Promise<string> {
  const { output, interruption } = context;
  const upload = batchUpload({ file, settings, digest: checked.digest, idempotencyKey: flags.idempotencyKey });
  const filed = valueOf(await service.batches.file(upload, interruption.signal));
  const id = safeText(filed.batch.id);
  if (!filed.replayed) output.talk(text`Recorded as ${id}.`);
  else output.talk(text`This was filed before, as ${id}: nothing is filed twice. To file it anew, give an --idempotency-key of your own.`);
  return filed.batch.id;
}
