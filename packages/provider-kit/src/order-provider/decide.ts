import type { Snapshot } from '@countermand/core/model';
import type { History, Plan, Verdict } from '@countermand/core/provider';
import { redact } from '../redaction/redact.ts';
import type { OrderProviderDescription } from './description.ts';

/** What to do about an order as it stands: only what the provider's own word settles spares the call. */
export function plan({ displayName, effects }: OrderProviderDescription, snapshot: Snapshot | undefined): Plan {
  if (snapshot === undefined) return { kind: 'send', operation: 'cancel', why: `The order could not be read. ${displayName} decides when asked.`, effects };
  const { why } = snapshot.eligibility;
  switch (snapshot.status) {
    case 'stopped':
      return { kind: 'already', why, effects: [] };
    case 'shipped':
      return { kind: 'refuse', code: 'too_late', why, effects: [] };
    case 'closed':
      return { kind: 'refuse', code: 'not_cancellable', why, effects: [] };
    case 'cancel_requested':
      return { kind: 'watch', why, effects };
    case 'draft':
    case 'active':
    case 'on_hold':
    case 'in_production':
    case 'unknown':
      return { kind: 'send', operation: 'cancel', why, effects };
  }
}

/** An order that still goes ahead is a refusal only if our last write was answered by one; otherwise that write did not take effect. */
export function judge({ displayName }: OrderProviderDescription, { attempts }: History, { status, rawStatus, eligibility: { why } }: Snapshot): Verdict {
  const last = attempts.at(-1);
  const said = last?.outcome === 'refused' ? (last.evidence?.messages?.[0] ?? `${displayName} refused, and gave no reason.`) : undefined;
  switch (status) {
    case 'stopped':
      return { kind: 'stopped', replacementLikely: false };
    case 'shipped':
      return { kind: 'refused', code: 'too_late', message: why };
    case 'closed':
      return { kind: 'refused', code: 'not_cancellable', message: why };
    case 'cancel_requested':
      return { kind: 'requested' };
    case 'in_production':
      return said === undefined ? { kind: 'active' } : { kind: 'refused', code: 'too_late', message: said };
    case 'draft':
    case 'active':
    case 'on_hold':
      return said === undefined ? { kind: 'active' } : { kind: 'refused', code: 'rejected_by_provider', message: said };
    case 'unknown':
      return { kind: 'unclear', message: `${displayName} shows the status "${redact(rawStatus['status'] ?? '')}", which it does not document.` };
  }
}
