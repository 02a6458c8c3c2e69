import type { Snapshot } from '@countermand/core/model';
import type { Plan, PlanOptions } from '@countermand/core/provider';
import { chooseFor, wordsOf, type Choice } from './choice.ts';
import { closedAs } from './closure.ts';
import { NOTHING_HAPPENS, replacementEffects, stopEffects } from './effects.ts';
import { whyOf } from './why.ts';

const UNREAD = 'The fulfilment order could not be read. Next Commerce decides when asked.';

/**
 * What to do about a fulfilment order as it stands. Only what the provider says in so many words spares the call; an
 * order that could not be read gets the one write, whose own answer is judged.
 */
export function planFulfillmentOrder(snapshot: Snapshot | undefined, options: PlanOptions): Plan {
  const choice = chooseFor(wordsOf(snapshot?.rawStatus ?? {}), options.strategy ?? 'auto');
  return choice === 'closed' && snapshot ? planClosed(snapshot, options) : planChoice(choice, snapshot, options);
}

function planChoice(choice: Choice, snapshot: Snapshot | undefined, options: PlanOptions): Plan {
  const why = snapshot ? whyOf(choice, snapshot.rawStatus) : UNREAD;
  switch (choice) {
    case 'cancel':
      return { kind: 'send', operation: 'cancel', why, effects: stopEffects(choice, options) };
    case 'request':
      return { kind: 'send', operation: 'request_cancellation', why, effects: stopEffects(choice, options) };
    case 'watch':
      return { kind: 'watch', why, effects: replacementEffects(options) };
    case 'stopped':
      return { kind: 'already', why, effects: replacementEffects(options) };
    case 'closed':
      return { kind: 'refuse', code: 'not_cancellable', why, effects: NOTHING_HAPPENS };
  }
}

/**
 * A closed fulfilment order sends nothing more out, so no write is made: its answer might say `closed`, which after a
 * cancel counts as proof, about an order that was closed because it had been sent.
 */
function planClosed(snapshot: Snapshot, options: PlanOptions): Plan {
  const found = closedAs(snapshot);
  switch (found.kind) {
    case 'shipped':
      return { kind: 'refuse', code: 'too_late', why: found.why, effects: NOTHING_HAPPENS };
    case 'stopped':
      return { kind: 'already', why: found.why, effects: replacementEffects(options) };
    case 'moved':
    case 'unclear':
      return { kind: 'refuse', code: 'not_cancellable', why: found.why, effects: NOTHING_HAPPENS };
  }
}
