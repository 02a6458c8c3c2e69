import type { CancellationView, Evidence } from '@countermand/core/model';
import { safeText, type SafeText } from '../../text/safe-text.ts';
import { text } from '../../text/text.ts';
import { describeEvidence } from '../../view/describe-evidence.ts';
import { cancellationSentence } from './cancellation-sentence.ts';

/** One cancellation in full: what it is, how that is known, and who asked. */
export function cancellationLines(view: CancellationView, evidence: Evidence | undefined, { now, unread }: { readonly now: number; readonly unread?: SafeText | undefined }): readonly SafeText[] {
  const { before, after } = view.providerStatus;
  const asked = view.requesters.filter(({ withdrawnAt }) => withdrawnAt === null);
  return [
    cancellationSentence(view, now, unread),
    ...(evidence ? [text`Evidence: ${describeEvidence(evidence)}.`] : []),
    ...(before !== null || after !== null ? [text`The provider's status: ${safeText(before ?? 'not read')} before, ${safeText(after ?? 'not known')} now.`] : []),
    text`Reason: ${safeText(view.reason.replaceAll('_', ' '))}.${view.note === null ? text`` : text` Note: ${safeText(view.note, 500)}`}`,
    ...asked.map(({ actor, requestedAt }) => text`Asked for by ${safeText(actor)} at ${safeText(requestedAt)}.`),
    text`Id: ${safeText(view.id)}.${view.demo ? text` Demo: no real order is touched.` : text``}`,
  ];
}
