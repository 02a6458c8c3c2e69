import type { BatchView } from '@countermand/core/model';
import { accountsOf } from '../../../batch/accounts-of.ts';
import type { Answer, ServiceProblem } from '../../../service/answer.ts';
import { safeText, type SafeText } from '../../../text/safe-text.ts';
import { counted, text } from '../../../text/text.ts';
import { useCockpit } from '../../cockpit-context.ts';
import { ask } from '../../data/ask.ts';

export interface BatchActions {
  readonly pause: () => Promise<void>;
  readonly resume: () => Promise<void>;
  readonly abort: () => Promise<void>;
  /** Under the same key nothing is filed twice. True once it is known to be recorded. */
  readonly retry: (idempotencyKey: string) => Promise<boolean>;
}

/** What can be done with a batch; each says what came of it. */
export function useBatchActions(id: string, reload: () => void): BatchActions {
  const { service, ownStops, notify, open } = useCockpit();
  const { batches } = service;
  const tellProblem = ({ detail }: ServiceProblem): void => notify('bad', text`✘ ${safeText(detail, 500)}`);
  const tell = async (call: () => Promise<Answer<BatchView>>, done: SafeText): Promise<boolean> => {
    const answer = await ask(call);
    if (answer.ok) notify('plain', done);
    else tellProblem(answer.problem);
    reload();
    return answer.ok;
  };
  const work = async (batch: string): Promise<void> => {
    const answer = await ask(() => batches.get(batch));
    if (answer.ok) ownStops.addBatch(batch, accountsOf(answer.value));
  };
  return {
    pause: async () => void (await tell(() => batches.pause(id), text`‖ Paused: no more of it is sent. What has left goes on; u lets it go on.`)),
    resume: async () => {
      if (await tell(() => batches.resume(id), text`↑ It goes on.`)) await work(id);
    },
    abort: async () => void (await tell(() => batches.abort(id), text`↩ Aborted: what was not sent is taken back.`)),
    retry: async (idempotencyKey) => {
      const answer = await ask(() => batches.retry(id, idempotencyKey));
      if (!answer.ok) {
        tellProblem(answer.problem);
        return false;
      }
      await work(answer.value.id);
      open({ name: 'batch', id: answer.value.id });
      notify('plain', text`${counted(answer.value.rows.accepted, text`order is`, text`orders are`)} filed once more, as this batch.`);
      return true;
    },
  };
}
