import type { HttpProblemCode } from '../problems/http-problems.ts';

/** What an upload may be refused for; what is wrong with one row is told with the row. */
export const UPLOAD_PROBLEMS: readonly HttpProblemCode[] = [
  'idempotency_key_missing',
  'idempotency_key_reused',
  'malformed_json',
  'payload_too_large',
  'too_many_rows',
  'upload_incomplete',
  'unsupported_media_type',
];

export const DECISION_PROBLEMS: readonly HttpProblemCode[] = ['not_found', 'state_conflict', 'malformed_json', 'payload_too_large', 'unsupported_media_type'];
