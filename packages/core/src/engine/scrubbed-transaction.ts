import type { Observation } from '../model/cancellation.ts';
import type { FollowUp } from '../model/follow-up.ts';
import type { NewEvent } from '../model/event.ts';
import type { CancellationChange, FollowUpChange, LedgerTransaction } from '../ports/ledger.ts';
import type { KnownPeople } from './known-people.ts';
import { scrubEvidence, scrubText, scrubWords } from './scrub.ts';

type People = readonly RegExp[];

/** A transaction through which no provider's or plugin's text reaches the ledger unscrubbed, whatever its callers write (law 10). */
export function scrubbedTransaction(transaction: LedgerTransaction, known: KnownPeople): LedgerTransaction {
  const about = (event: NewEvent) => known.of(event.cancellationId);
  const scrubbing: Partial<LedgerTransaction> = {
    changeCancellation: (seen, change, event) => transaction.changeCancellation(seen, scrubChange(change, about(event)), scrubEvent(event, about(event))),
    finishAttempt: (attempt, finish, event) => {
      const evidence = finish.evidence && scrubEvidence(finish.evidence, about(event));
      return transaction.finishAttempt(attempt, { ...finish, evidence }, scrubEvent(event, about(event)));
    },
    insertFollowUp: (followUp, event) => transaction.insertFollowUp(scrubFollowUp(followUp, about(event)), scrubEvent(event, about(event))),
    changeFollowUp: (seen, change, event) => transaction.changeFollowUp(seen, scrubFollowUp(change, about(event)), scrubEvent(event, about(event))),
  };
  return new Proxy(transaction, {
    get: (target, name) => {
      const method: unknown = Reflect.get(scrubbing, name) ?? Reflect.get(target, name);
      return typeof method === 'function' ? (method.bind(target) as unknown) : method;
    },
  });
}

function scrubChange(change: CancellationChange, people: People): CancellationChange {
  const { refusal, failure, warnings, remark, statusBefore, statusAfter, observations } = change;
  return {
    ...change,
    ...(refusal && { refusal: { ...refusal, message: scrubText(refusal.message, people) } }),
    ...(failure && { failure: { ...failure, message: scrubText(failure.message, people) } }),
    ...(warnings && { warnings: warnings.map((warning) => ({ ...warning, message: scrubText(warning.message, people) })) }),
    ...(remark && { remark: scrubText(remark, people) }),
    ...(statusBefore && { statusBefore: scrubWords(statusBefore) }),
    ...(statusAfter && { statusAfter: scrubWords(statusAfter) }),
    ...(observations && { observations: observations.map(scrubObservation) }),
  };
}

function scrubObservation(observation: Observation): Observation {
  return { ...observation, rawStatus: scrubWords(observation.rawStatus) };
}

function scrubFollowUp<T extends FollowUpChange | FollowUp>(followUp: T, people: People): T {
  return {
    ...followUp,
    ...(followUp.remark && { remark: scrubText(followUp.remark, people) }),
    ...(followUp.providerStatus && { providerStatus: scrubText(followUp.providerStatus) }),
  };
}

function scrubEvent(event: NewEvent, people: People): NewEvent {
  return {
    ...event,
    ...(event.reason && { reason: scrubText(event.reason, people) }),
    ...(event.evidence && { evidence: scrubEvidence(event.evidence, people) }),
  };
}
