import type { FlowEffect } from '../machine/effect.ts';
import type { FlowEvent } from '../machine/event.ts';
import type { OrderUpdate } from '../machine/accept-update.ts';
import type { FlowProblem } from '../machine/problem.ts';
import { outcomeOf, patiently, persistently, type Patience } from './patiently.ts';
import type { CancelFlowPort, Outcome } from './port.ts';

export interface Running extends Patience {
  readonly port: CancelFlowPort;
  readonly onUpdate: (update: OrderUpdate) => void;
}

/** Does what an effect says, and answers with the event that tells how it went. Never rejects. */
export async function runEffect(effect: FlowEffect, running: Running): Promise<FlowEvent> {
  const { call } = effect;
  const { port, clock, signal, onUpdate } = running;
  switch (effect.type) {
    case 'preview':
      return became(
        call,
        await patiently(() => port.preview(effect.draft, signal), running),
        (previews) => ({ type: 'previewed', call, previews }),
        (problem) => ({ type: 'preview_failed', call, problem }),
      );
    case 'file':
      return became(
        call,
        await outcomeOf(() => port.file(effect.intent, signal)),
        // An answer without an order says nothing.
        (filing) => (filing.orders.length > 0 ? { type: 'filed', key: effect.intent.key, filing } : { type: 'file_unanswered', call }),
        (problem) => (problem ? { type: 'file_refused', call, problem } : { type: 'file_unanswered', call }),
      );
    case 'pause':
      await clock.sleep(effect.milliseconds, signal);
      return { type: 'pause_over', call };
    case 'look':
      return became(
        call,
        await patiently(() => port.look(effect.intent, signal), running),
        (filing) => ({ type: 'looked', call, filing: filing?.orders.length ? filing : null }),
        () => ({ type: 'look_failed', call }),
      );
    case 'follow': {
      const watch = (onNews: () => void) =>
        port.follow(
          effect.filing,
          (update) => {
            onNews();
            onUpdate(update);
          },
          signal,
        );
      const lost = (): FlowEvent => ({ type: 'watch_lost', call });
      return became(call, await persistently(watch, running), lost, lost);
    }
    case 'withdraw':
      return became(
        call,
        await outcomeOf(() => port.withdraw(effect.ids, signal)),
        (updates) => ({ type: 'withdraw_answered', call, updates }),
        (problem) => (problem ? { type: 'withdraw_refused', call, problem } : { type: 'withdraw_unanswered', call }),
      );
    case 'renew_session': {
      const outcome = await patiently(() => port.renewSession(signal), running);
      return outcome.kind === 'done' ? { type: 'session_renewed', call } : { type: 'renewal_failed', call, problem: problemOf(outcome) };
    }
  }
}

/** What a call became: that it was interrupted is the same for all. `failed` is told the definite no; null: no answer came. */
function became<Value>(call: number, outcome: Outcome<Value>, done: (value: Value) => FlowEvent, failed: (problem: FlowProblem | null) => FlowEvent): FlowEvent {
  if (outcome.kind === 'done') return done(outcome.value);
  return outcome.kind === 'session_expired' || outcome.kind === 'not_sent' ? { type: outcome.kind, call } : failed(problemOf(outcome));
}

function problemOf(outcome: Outcome<unknown>): FlowProblem | null {
  return outcome.kind === 'problem' ? outcome.problem : null;
}
