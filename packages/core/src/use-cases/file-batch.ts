import { injectable } from 'tsyringe';
import type { Batch } from '../model/batch.ts';
import type { Result } from '../model/problem.ts';
import type { BatchRequest } from './batch-request.ts';
import type { RequestContext } from './intake.ts';

/** What became of an upload. */
export interface FiledBatch {
  readonly batch: Batch;
  /** The same upload was made before under this key; nothing was recorded now. */
  readonly replayed: boolean;
}

/**
 * Records an upload, row by row, durably. Wrong rows are recorded as such; the others are filed once the batch runs.
 * Nothing is sent before the whole upload is recorded; one that breaks (`rows` throws, `signal` aborts) is `aborted`,
 * answers `upload_incomplete`, and frees its key.
 */
@injectable()
export class FileBatch {
  execute(request: BatchRequest, context: RequestContext, signal?: AbortSignal): Promise<Result<FiledBatch>> {
    return Promise.reject(new Error(`Not yet: ${request.start} ${context.route} ${signal?.aborted}`));
  }
}
