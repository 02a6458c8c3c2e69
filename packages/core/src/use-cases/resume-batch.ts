import { injectable } from 'tsyringe';
import type { Batch } from '../model/batch.ts';
import type { Result } from '../model/problem.ts';
import type { Actor } from '../model/requester.ts';

/** Starts a batch that is `ready`, or lets a paused one go on. Repeating it changes nothing and succeeds. */
@injectable()
export class ResumeBatch {
  execute(id: string, actor: Actor): Promise<Result<Batch>> {
    return Promise.reject(new Error(`Not yet: ${id} ${actor.principal}`));
  }
}
