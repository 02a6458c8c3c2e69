import { injectable } from 'tsyringe';
import type { Result } from '../model/problem.ts';
import type { BatchCheck, BatchRequest } from './batch-request.ts';

/** Makes every check of `FileBatch` and records nothing. */
@injectable()
export class CheckBatch {
  execute(request: BatchRequest, signal?: AbortSignal): Promise<Result<BatchCheck>> {
    return Promise.reject(new Error(`Not yet: ${request.start} ${signal?.aborted}`));
  }
}
