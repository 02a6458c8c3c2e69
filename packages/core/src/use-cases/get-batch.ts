import { injectable } from 'tsyringe';
import type { BatchStanding } from '../model/batch-view.ts';
import type { Result } from '../model/problem.ts';

/** A batch, where it stands, and when it should be through. */
@injectable()
export class GetBatch {
  execute(id: string): Promise<Result<BatchStanding>> {
    return Promise.reject(new Error(`Not yet: ${id}`));
  }
}
