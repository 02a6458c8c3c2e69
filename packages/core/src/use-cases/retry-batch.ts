import { injectable } from 'tsyringe';
import type { Result } from '../model/problem.ts';
import type { FiledBatch } from './file-batch.ts';
import type { RequestContext } from './intake.ts';

/**
 * Files what failed of a batch once more, as a new batch that runs at once: rows that could not be filed, and those whose
 * cancellation ended `failed`; the new cancellations name the old ones (`retryOf`).
 */
@injectable()
export class RetryBatch {
  execute(id: string, context: RequestContext, signal?: AbortSignal): Promise<Result<FiledBatch>> {
    return Promise.reject(new Error(`Not yet: ${id} ${context.route} ${signal?.aborted}`));
  }
}
