import type { Snapshot } from '@countermand/core/model';
import type { Verdict } from '@countermand/core/provider';
import { wordsOf } from './choice.ts';
import { closedAs } from './closure.ts';

/** What a read says about our hold of a replacement. Only an open fulfilment order can be held. */
export function judgeHold(snapshot: Snapshot): Verdict {
  const { status, request } = wordsOf(snapshot.rawStatus);
  switch (status) {
    case 'on_hold':
      return { kind: 'held' };
    case 'open':
    case 'incomplete':
      return { kind: 'active' };
    case 'canceled':
    case 'not_required':
      return { kind: 'stopped', replacementLikely: false };
    case 'closed':
      return judgeClosed(snapshot);
    case 'processing':
      if (request === 'cancel_accepted') return { kind: 'stopped', replacementLikely: false };
      return { kind: 'refused', code: 'too_late', message: 'A location is working on it already; it can no longer be held.' };
    case 'absent':
    case 'unknown':
      return { kind: 'unclear', message: `It has the status "${snapshot.rawStatus['status'] ?? ''}", which does not say whether it is on hold.` };
  }
}

/** A closed one sends nothing more out; the question is whether it has. */
function judgeClosed(snapshot: Snapshot): Verdict {
  const found = closedAs(snapshot);
  if (found.kind === 'shipped') return { kind: 'refused', code: 'too_late', message: found.why };
  return { kind: 'stopped', replacementLikely: false };
}
