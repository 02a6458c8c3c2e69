import type { CancellationView, Evidence } from '@countermand/core/model';
import type { Paint } from '../text/paint.ts';
import { safeText, type SafeText } from '../text/safe-text.ts';
import { text } from '../text/text.ts';
import { describeEvidence } from './describe-evidence.ts';
import { describeReplacement, describeState } from './describe-state.ts';
import { stateText } from './state-words.ts';

export interface Detailed {
  readonly view: CancellationView;
  readonly evidence?: Evidence | undefined;
  /** Said where nobody reads it now. */
  readonly unread?: SafeText | undefined;
}

/** One cancellation: did it stop, how do we know, and will it start again. */
export function cancellationDetails({ view, evidence, unread }: Detailed, paint: Paint): readonly SafeText[] {
  const label = (name: SafeText): SafeText => paint('dim', name.padEnd(12) as SafeText);
  const replacement = describeReplacement(view);
  const { before, after } = view.providerStatus;
  return [
    text`${stateText(view.state, paint)}  ${paint('bold', safeText(view.reference))}${view.orderNumber === undefined ? text`` : text`  (order ${safeText(view.orderNumber)})`}`,
    text`  ${describeState(view, undefined, unread)}`,
    ...(evidence ? [text`  ${label(text`evidence`)}${describeEvidence(evidence)}`] : []),
    ...(before !== null || after !== null ? [text`  ${label(text`provider`)}${safeText(before ?? 'not read')} → ${safeText(after ?? 'not known')}`] : []),
    ...(replacement ? [text`  ${label(text`replacement`)}${replacement}`] : []),
    ...view.warnings.map((warning) => text`  ${label(text`warning`)}${paint('yellow', safeText(warning.message))}`),
    text`  ${label(text`id`)}${safeText(view.id)}${view.joined ? text`  (joined: it was being stopped already)` : text``}${view.demo ? text`  (demo)` : text``}`,
  ];
}
