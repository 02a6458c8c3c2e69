import { reportedProblem } from '../cli/report-error.ts';
import type { Output } from '../output/output.ts';
import { latestEvidence } from '../session/latest-evidence.ts';
import type { ServiceProblem } from '../service/answer.ts';
import type { Service } from '../service/service.ts';
import { safeText, type SafeText } from '../text/safe-text.ts';
import { text } from '../text/text.ts';
import { cancellationDetails } from '../view/cancellation-details.ts';
import { cancellationTable } from '../view/cancellation-table.ts';
import { nobodyReads } from '../view/nobody-reads.ts';
import type { WorkedView } from './worked-view.ts';

/** Up to this many cancellations are shown in full; more of them as a table. */
const SHOWN_IN_FULL = 3;

/** A reference that could not be filed. */
export interface UnfiledOrder {
  readonly reference: string;
  readonly problem: ServiceProblem;
}

/** The results as data: one object a line for programs, details or a table for people. */
export async function printResults(output: Output, service: Pick<Service, 'events'>, results: readonly WorkedView[]): Promise<void> {
  if (output.json) results.forEach((view) => output.record(view));
  else if (results.length > SHOWN_IN_FULL) output.data(cancellationTable(results, output));
  else for (const view of results) await printDetails(output, service, view);
}

async function printDetails(output: Output, service: Pick<Service, 'events'>, view: WorkedView): Promise<void> {
  const evidence = await latestEvidence(service, view.id);
  const unread = view.worker === 'none' ? nobodyReads(text`countermand recheck`) : undefined;
  for (const line of cancellationDetails({ view, evidence, unread }, output.paint)) output.data(line);
}

/** Where one of several fails, its line is data as well: a program gets a line for each order. */
export function printUnfiled(output: Output, unfiled: readonly UnfiledOrder[], among: number): void {
  for (const { reference, problem } of unfiled) {
    if (!output.json) output.complain(text`${output.talkPaint('red', text`error:`)} ${told(reference, problem.detail)}`);
    else if (among > 1) output.record({ reference, problem: reportedProblem(problem) });
    else output.complainRecord(reportedProblem(problem));
  }
}

/** The problem with the order's name before it, unless it begins with that name anyway. */
function told(reference: string, detail: string): SafeText {
  return detail.startsWith(reference) ? safeText(detail, 2_000) : text`${safeText(reference)}: ${safeText(detail, 2_000)}`;
}
