import type { FlowEffect } from '../machine/effect.ts';
import type { FlowEvent } from '../machine/event.ts';
import type { OrderUpdate } from '../machine/accept-update.ts';
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
    case 'preview': {
      const outcome = await patiently(() => port.preview(effect.draft, signal), running);
      if (outcome.kind === 'done') return { type: 'previewed', call, previews: outcome.value };
      return interruption(outcome, call) ?? { type: 'preview_failed', call, problem: problemOf(outcome) };
    }
    case 'file': {
      const outcome = await outcomeOf(() => port.file(effect.intent, signal));
      // An answer without an order says nothing.
      if (outcome.kind === 'done' && outcome.value.orders.length > 0) return { type: 'filed', key: effect.intent.key, filing: outcome.value };
      if (outcome.kind === 'problem') return { type: 'file_refused', call, problem: outcome.problem };
      return interruption(outcome, call) ?? { type: 'file_unanswered', call };
    }
    case 'pause':
      await clock.sleep(effect.milliseconds, signal);
      return { type: 'pause_over', call };
    case 'look': {
      const outcome = await patiently(() => port.look(effect.intent, signal), running);
      if (outcome.kind === 'done') return { type: 'looked', call, filing: outcome.value?.orders.length ? outcome.value : null };
      return interruption(outcome, call) ?? { type: 'look_failed', call };
    }
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
      const outcome = await persistently(watch, running);
      return interruption(outcome, call) ?? { type: 'watch_lost', call };
    }
    case 'withdraw': {
      const outcome = await outcomeOf(() => port.withdraw(effect.ids, signal));
      if (outcome.kind === 'done') return { type: 'withdraw_answered', call, updates: outcome.value };
      if (outcome.kind === 'problem') return { type: 'withdraw_refused', call, problem: outcome.problem };
      return interruption(outcome, call) ?? { type: 'withdraw_unanswered', call };
    }
    case 'renew_session': {
      const outcome = await patiently(() => port.renewSession(signal), running);
      return outcome.kind === 'done' ? { type: 'session_renewed', call } : { type: 'renewal_failed', call, problem: problemOf(outcome) };
    }
  }
}

function interruption(outcome: Outcome<unknown>, call: number): FlowEvent | undefined {
  return outcome.kind === 'session_expired' || outcome.kind === 'not_sent' ? { type: outcome.kind, call } : undefined;
}

function problemOf(outcome: Outcome<unknown>) {
  return outcome.kind === 'problem' ? outcome.problem : null;
}
