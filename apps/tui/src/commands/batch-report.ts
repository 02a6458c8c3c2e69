import { checkReportPath, writeReportFile } from '../batch/write-report.ts';
import type { Command } from '../cli/command-context.ts';
import { valueOf } from '../cli/problem-error.ts';
import { EXIT } from '../exit/exit-codes.ts';

export interface ReportFlags {
  readonly output?: string;
}

/** `countermand batch report ID`: every row as a table, or with `--json` one object a line. */
export function batchReport(id: string, { output: path }: ReportFlags): Command {
  return async ({ open, output }) => {
    const { batches } = (await open()).service;
    if (path !== undefined) {
      valueOf(await batches.items(id, { limit: 1 }));
      checkReportPath(path);
      if (!(await writeReportFile(path, batches.report(id), output))) return EXIT.failed;
    } else if (output.json) for await (const item of batches.rows(id)) output.record(item);
    else await output.file(batches.report(id));
    return EXIT.ok;
  };
}
