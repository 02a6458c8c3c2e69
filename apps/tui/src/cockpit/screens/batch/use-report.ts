import { saveReport, type SavedReport } from '../../../batch/write-report.ts';
import { reportedMessage } from '../../../cli/report-error.ts';
import { safeText } from '../../../text/safe-text.ts';
import { text } from '../../../text/text.ts';
import { useCockpit } from '../../cockpit-context.ts';
import type { BatchQuestion } from './batch-questions.tsx';

/** Writes the rows of a batch into a file, and says what came of it, or asks again. */
export function useReport(id: string, ask: (question: BatchQuestion) => void): (path: string, how: { readonly replace: boolean }) => void {
  const { service, notify } = useCockpit();
  const write = async (path: string, how: { readonly replace: boolean }): Promise<void> => {
    const saved = await saveReport(path, service.batches.report(id), how).catch((error: unknown): SavedReport => ({ kind: 'not_written', why: safeText(reportedMessage(error)) }));
    switch (saved.kind) {
      case 'written':
        return notify('good', text`✔ Every row is in ${safeText(path, 200)}`);
      case 'not_written':
        return ask({ ask: 'report', path, why: saved.why });
      case 'exists':
        return ask({ ask: 'replace', path });
    }
  };
  return (path, how) => void write(path, how);
}
