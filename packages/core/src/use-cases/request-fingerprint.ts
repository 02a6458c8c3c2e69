import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json.ts';
import type { CancellationRequest } from './cancellation-request.ts';
import type { CanonicalReference } from './canonical-reference.ts';

/**
 * SHA-256 over what a request means, lower-case hex: parsed, canonicalised, absent as absent. A merchant number counts as
 * written, so that a replay needs no search. The undo window is no part of it, being the configuration's and not the request's.
 */
export function requestFingerprint(request: CancellationRequest, reference: CanonicalReference): string {
  const named =
    reference.form === 'target' ? { kind: reference.target.kind, id: reference.target.id } : { merchantNumber: reference.merchantNumber };
  const meaning = canonicalJson({
    account: reference.account.id,
    ...named,
    reason: request.reason,
    note: request.note,
    sendAfter: request.sendAfter === undefined ? undefined : Date.parse(request.sendAfter),
    expectedOrderNumber: request.expectedOrderNumber,
    options: { ...request.options },
  });
  return createHash('sha256').update(meaning).digest('hex');
}
