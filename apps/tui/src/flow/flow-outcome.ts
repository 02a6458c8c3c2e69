import type { Outcome } from '@countermand/cancel-flow';
import { headOf, type Answer, type ServiceProblem } from '../service/answer.ts';

/** The answer to a call that changes nothing: whatever is wrong with it can be said. */
export function readOutcome<Value>(answer: Answer<Value>): Outcome<Value> {
  if (answer.ok) return { kind: 'done', value: answer.value };
  return answer.problem.code === 'unauthorized' ? { kind: 'session_expired' } : { kind: 'problem', problem: answer.problem };
}

/** The answer to a call that changes something: where nobody knows whether it has, there is no answer. */
export function writeOutcome<Value>(answer: Answer<Value>): Outcome<Value> {
  return !answer.ok && isUncertain(answer.problem) ? { kind: 'no_answer' } : readOutcome(answer);
}

/** A write as its outcome, where a throw is no answer. */
export async function attempted<Value>(write: () => Promise<Answer<Value>>): Promise<Outcome<Value>> {
  try {
    return writeOutcome(await write());
  } catch {
    return { kind: 'no_answer' };
  }
}

/** A ledger or a server that broke off may have recorded it. What a provider says is a definite answer. */
function isUncertain(problem: ServiceProblem): boolean {
  if (problem.code.startsWith('provider_')) return false;
  return problem.code === 'ledger_unavailable' || (!isOurs(problem) && headOf(problem).status >= 500);
}

/** Said by the core, which had looked before. */
function isOurs({ code }: ServiceProblem): boolean {
  return code === 'misconfigured' || code === 'no_server_secret';
}
