import type { CancellationView } from '@countermand/core/model';
import { safeText, type SafeText } from '../text/safe-text.ts';
import { text } from '../text/text.ts';

/** The one thing to know beside the state, in the provider's own words where there are any; one line. */
export function saidText(view: CancellationView): SafeText {
  const { refusal, failure, replacement, warnings, remark } = view;
  if (refusal) return text`${safeText(refusal.code)}: ${safeText(refusal.message, 200)}`;
  if (failure) return text`${safeText(failure.code)}: ${safeText(failure.message, 200)}`;
  if (replacement && replacement.hold !== 'held') return text`${replacement.hold === 'failed' ? text`! ` : text``}replacement ${replacementWords(replacement.hold)}`;
  const [warning] = warnings;
  if (warning) return text`! ${safeText(warning.message, 200)}`;
  if (remark !== undefined) return safeText(remark, 200);
  return replacement ? text`${statusesText(view)}; replacement held` : statusesText(view);
}

/** `open → canceled`; nothing where nothing was seen. */
export function statusesText({ providerStatus: { before, after } }: Pick<CancellationView, 'providerStatus'>): SafeText {
  if (before === null && after === null) return text``;
  return before === after ? safeText(after ?? '', 60) : text`${safeText(before ?? 'not read', 60)} → ${safeText(after ?? 'not known', 60)}`;
}

function replacementWords(hold: 'pending' | 'failed' | 'left'): SafeText {
  switch (hold) {
    case 'pending':
      return text`not held yet`;
    case 'failed':
      return text`NOT held`;
    case 'left':
      return text`left as it is`;
  }
}
