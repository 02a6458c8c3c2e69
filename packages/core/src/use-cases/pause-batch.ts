import { injectable } from 'tsyringe';
import type { Batch } from '../model/batch.ts';
import type { Result } from '../model/problem.ts';
import type { Actor } from '../model/requester.ts';

/** Stops a running batch from sending more. What has left goes on. Repeating it changes nothing and succeeds. */
@injectable()
export class PauseBatch {
  execute(id: string, actor: Actor): Promise<Result<Batch>> {
    return Promise.reject(new Error(`Not yet: ${id} ${actor.principal}`));
  }
}
