import type { Snapshot } from '@countermand/core/model';
import type { History, Verdict } from '@countermand/core/provider';
import { redact } from '@countermand/provider-kit';
import { ELIGIBILITY } from './statuses.ts';

/**
 * What a read says about what we did. An order that still goes ahead is a refusal only if the last write was
 * answered by one; otherwise the write did not take effect, and the engine may send it again.
 */
export function judge(history: History, snapshot: Snapshot): Verdict {
  switch (snapshot.status) {
    case 'stopped':
      return { kind: 'stopped', replacementLikely: false };
    case 'shipped':
      return { kind: 'refused', code: 'too_late', message: ELIGIBILITY.shipped.why };
    case 'closed':
      return { kind: 'refused', code: 'not_cancellable', message: ELIGIBILITY.closed.why };
    case 'in_production':
      return lastRefusal(history, 'too_late') ?? { kind: 'active' };
    case 'draft':
    case 'active':
    case 'on_hold':
      return lastRefusal(history, 'rejected_by_provider') ?? { kind: 'active' };
    case 'cancel_requested':
    case 'unknown':
      return { kind: 'unclear', message: `FastPod shows the status "${shownWord(snapshot)}", which it does not document.` };
  }
}

function shownWord({ rawStatus }: Snapshot): string {
  return redact(rawStatus['order_status'] ?? '');
}

function lastRefusal({ attempts }: History, code: 'too_late' | 'rejected_by_provider'): Verdict | undefined {
  const last = attempts.at(-1);
  if (last?.outcome !== 'refused') return undefined;
  return { kind: 'refused', code, message: last.evidence?.messages?.[0] ?? 'FastPod refused to cancel the order and gave no reason.' };
}
