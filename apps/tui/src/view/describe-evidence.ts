import type { Evidence } from '@countermand/core/model';
import { safeText, type SafeText } from '../text/safe-text.ts';
import { joined, text } from '../text/text.ts';

/** `cancel, HTTP 200, id 123, status canceled, 2026-…: "Order cancelled."`. Without the time where that is told beside it. */
export function describeEvidence(evidence: Evidence, { withTime = true }: { readonly withTime?: boolean } = {}): SafeText {
  const facts = [
    safeText(evidence.operation),
    ...(evidence.httpStatus === undefined ? [] : [text`HTTP ${evidence.httpStatus}`]),
    ...(evidence.subject === undefined ? [] : [text`id ${safeText(evidence.subject)}`]),
    ...Object.entries(evidence.statuses ?? {}).map(([name, status]) => text`${safeText(name)} ${safeText(status ?? 'null')}`),
    ...(withTime ? [safeText(evidence.at)] : []),
    ...(evidence.remark === undefined ? [] : [safeText(evidence.remark)]),
  ];
  const words = (evidence.messages ?? []).map((message) => text`"${safeText(message)}"`);
  const told = joined(facts, text`, `);
  return words.length === 0 ? told : text`${told}: ${joined(words, text` `)}`;
}
