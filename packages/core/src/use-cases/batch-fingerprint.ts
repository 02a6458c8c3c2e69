import { createHash } from 'node:crypto';
import type { BatchSettings } from './batch-request.ts';
import type { CheckedRow } from './batch-row-check.ts';
import { canonicalJson } from './canonical-json.ts';

/**
 * SHA-256 over what an upload means, taken while its rows go by: parsed and canonicalised, in their order. On which lines
 * they stood, and what the batch is called, is no part of it.
 */
export class BatchFingerprint {
  readonly #hash = createHash('sha256');

  constructor({ reason, note, options, sendAfter, start }: BatchSettings, retryOf: string | null) {
    this.#add({ reason, note, options: { ...options }, sendAfter: sendAfter === undefined ? undefined : Date.parse(sendAfter), start, retryOf });
  }

  row({ account, target, reference, merchantNumber, orderNumber, reason, note, problem, retryOf }: CheckedRow): void {
    const named = problem ? { reference, problem: problem.code } : { account, kind: target?.kind, id: target?.id, merchantNumber };
    this.#add({ ...named, orderNumber, reason, note, retryOf });
  }

  /** Lower-case hex. Ends it. */
  digest(): string {
    return this.#hash.digest('hex');
  }

  #add(part: Parameters<typeof canonicalJson>[0]): void {
    this.#hash.update(`${canonicalJson(part)}\n`);
  }
}
