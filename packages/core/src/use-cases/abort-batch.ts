import { injectable } from 'tsyringe';
import type { Batch } from '../model/batch.ts';
import type { Result } from '../model/problem.ts';
import type { Actor } from '../model/requester.ts';

/** Takes back what a batch has not sent: its own requests only (law 4). What has left goes on and is shown. Repeating it changes nothing and succeeds. */
@injectable()
export class AbortBatch {
  execute(id: string, actor: Actor): Promise<Result<Batch>> {
    return Promise.reject(new Error(`Not yet: ${id} ${actor.principal}`));
  }
}
