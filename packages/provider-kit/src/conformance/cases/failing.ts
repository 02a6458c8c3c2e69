import type { WriteOutcome } from '@countermand/core/provider';
import { FAILURES, isProviderFailure, type Failure } from '../../testing/failures.ts';
import type { Bench } from '../bench.ts';
import type { CasesOf, ConformanceCase } from '../conformance-case.ts';
import { EXPECTED_OUTCOMES } from '../expected-outcomes.ts';
import { checkProof } from '../proof.ts';
import { stopOf } from '../stop-of.ts';
import type { Truth } from '../subject.ts';

/** The one write in every way in which it can fail, and the read after it. */
export const failingCases: CasesOf = ({ failures }) =>
  FAILURES.map((failure): ConformanceCase => {
    const { law, kinds } = EXPECTED_OUTCOMES[failure];
    return {
      name: `a write that ends in ${failure} is ${kinds.join(' or ')}, and a read afterwards tells the truth`,
      law,
      ...(isProviderFailure(failure) && !failures.includes(failure) && { skipped: `the backend does not act out ${failure}` }),
      run: async (bench) => {
        const { outcome } = await stopOf(bench, { failure });
        checkOutcome(bench, failure, outcome);
        if (failure === 'status_false' && bench.subject.refusesInSuccess === true && outcome.kind !== 'refused') {
          bench.complain('read_before_repeat', 'The provider says no inside a 200, and the plugin does not see it: it would be sent again.', { said: outcome, advice: 'look for the no in the body (saysNo of a described provider)' });
        }
        if (failure !== 'lies') checkProof(bench, outcome);
        await checkReadBack(bench, failure);
      },
    };
  });

function checkOutcome({ complain }: Bench, failure: Failure, outcome: WriteOutcome): void {
  const { law, kinds, because } = EXPECTED_OUTCOMES[failure];
  if (!kinds.includes(outcome.kind)) complain(law, `The write ended in ${failure}: ${because}. That is ${kinds.join(' or ')}, not ${outcome.kind}.`, { said: outcome });
  if (failure === 'rate_limited' && outcome.kind === 'not_taken' && (outcome.cause !== 'rate_limited' || outcome.retryAfterMs === undefined)) complain('rate_limit', 'Retry-After was lost, or a 429 is not told as rate_limited.', { said: outcome });
  if (failure === 'unauthorized' && outcome.kind === 'not_taken' && outcome.cause !== 'unauthorized') complain('form', 'A 401 is not told as unauthorized.', { said: outcome });
  if (failure === 'already_cancelled' && outcome.kind === 'refused' && !outcome.readBack) complain('read_before_repeat', 'A no that may mean "stopped already" must be read back before it is believed.', { said: outcome, advice: 'answer readBack: true' });
}

/** What a read and the plugin's own judgement make of it, against how the order really stands. */
async function checkReadBack(bench: Bench, failure: Failure): Promise<void> {
  const { backend, subject, complain } = bench;
  const { stoppable } = subject.orders;
  backend.clearFailures();
  const before = backend.truth(stoppable);
  const found = await bench.read(stoppable);
  if (found.kind !== 'found') return;
  // A decision may fall while it is read.
  const truths: readonly Truth[] = [before, backend.truth(stoppable)];
  const verdict = bench.judge(stoppable, found.snapshot);
  const said = { verdict, rawStatus: found.snapshot.rawStatus };
  const isStopped = truths.every((truth) => truth === 'stopped');
  if (verdict.kind === 'stopped' && !truths.includes('stopped')) complain('evidence', `After ${failure}, a read is judged as stopped; at the backend it is ${before}.`, { said });
  if (verdict.kind === 'active' && isStopped) complain('read_before_repeat', `After ${failure}, the order is stopped, and a read is judged as active: it would be written to again.`, { said });
  if (verdict.kind === 'refused' && isStopped) complain('evidence', `After ${failure}, the order is stopped, and a read is judged as a refusal.`, { said });
}
