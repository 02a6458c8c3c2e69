import { writeBatchReport } from '@countermand/host';
import { batchItems } from '../batch/batch-outcomes.ts';
import { standingOf } from '../batch/follow-batch.ts';
import { checkReportPath, writeReportFile } from '../batch/write-report.ts';
import type { Command } from '../cli/command-context.ts';
import { EXIT } from '../exit/exit-codes.ts';

export interface ReportFlags {
  readonly output?: string;
}

/** `countermand batch report ID`: every row as a table, or with `--json` one object a line. */
export function batchReport(id: string, { output: path }: ReportFlags): Command {
  return async ({ open, output }) => {
    const session = await open();
    const { batch } = await standingOf(session, id);
    const items = batchItems(session, id, batch.state);
    if (path !== undefined) {
      checkReportPath(path);
      if (!(await writeReportFile(path, items, output))) return EXIT.failed;
    } else if (output.json) for await (const item of items) output.record(item);
    else await output.file(writeBatchReport(items));
    return EXIT.ok;
  };
}
