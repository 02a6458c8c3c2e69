import { withWords } from '../altered-answers.ts';
import type { Bench } from '../bench.ts';
import type { CasesOf } from '../conformance-case.ts';
import { possibleHistories } from '../possible-histories.ts';

/** An order that is on its way, or for which the provider said no: nothing makes a stop of it, and nobody asks again. */
export const tooLateCases: CasesOf = ({ orders: { tooLate, stopped }, provider, operation, sharedWords = [] }) => {
  const unnamed = tooLate === undefined && { skipped: 'the backend names no order that is too late' };
  const words = async (bench: Bench, target = tooLate): Promise<readonly string[]> => {
    const outcome = target && (await bench.read(target));
    return outcome?.kind === 'found' ? Object.values(outcome.snapshot.rawStatus).filter((word) => word !== null) : [];
  };
  return [
    {
      name: 'a shipped order is never planned or judged as stopped, and never written to again, whatever became of our writes',
      law: 'evidence',
      ...unnamed,
      run: async (bench) => {
        if (!tooLate || bench.backend.truth(tooLate) !== 'shipped') return;
        const { snapshot, plan } = await bench.plan(tooLate);
        if (!snapshot) return bench.complain('form', 'An order that is there is not found.');
        if (snapshot.status === 'stopped' || plan.kind === 'already') bench.complain('evidence', 'A shipped order is called stopped.', { said: { status: snapshot.status, plan } });
        for (const history of possibleHistories(provider)) {
          const verdict = bench.connection.judge(tooLate, history, snapshot);
          if (verdict.kind === 'stopped') bench.complain('evidence', 'A shipped order is judged as stopped.', { said: { verdict, history } });
          if (verdict.kind === 'active') bench.complain('read_before_repeat', 'A shipped order is judged as active: it would be written to again.', { said: { verdict, history }, advice: 'answer refused, too_late' });
        }
      },
    },
    {
      name: 'a stop that is answered with the word for shipped is not proven',
      law: 'evidence',
      ...unnamed,
      run: async (bench) => {
        if (!tooLate || bench.backend.truth(tooLate) !== 'shipped') return;
        const shownStopped = [...sharedWords, ...(stopped ? await words(bench, stopped) : [])];
        const { snapshot, plan } = await bench.plan(bench.subject.orders.stoppable);
        const used = operation ?? (plan.kind === 'send' ? plan.operation : '');
        const word = (await words(bench)).find((each) => !shownStopped.includes(each) && !Object.values(snapshot?.rawStatus ?? {}).includes(each));
        const proofs = provider.operations.find(({ name }) => name === used)?.stoppedStatuses.value ?? [];
        if (word === undefined) return;
        bench.alter(withWords(proofs, () => word));
        const outcome = await bench.write(bench.subject.orders.stoppable, used);
        if (outcome.kind === 'stopped') bench.complain('evidence', `The answer shows ${JSON.stringify(word)}, as a shipped order does, and the plugin takes it for a stop.`, { said: outcome, advice: 'list only words that mean stopped; where the provider has one word for both, name it in sharedWords' });
      },
    },
    {
      name: 'an order that goes ahead after the provider said no is not written to again',
      law: 'read_before_repeat',
      run: async (bench) => {
        const { stoppable } = bench.subject.orders;
        const { snapshot } = await bench.plan(stoppable);
        if (!snapshot) return bench.complain('form', 'An order that is there is not found.');
        for (const history of possibleHistories(provider).filter(({ attempts }) => attempts.at(-1)?.outcome === 'refused')) {
          const verdict = bench.connection.judge(stoppable, history, snapshot);
          if (verdict.kind === 'active') bench.complain('read_before_repeat', 'The provider said no, and the order is judged as active: it would be written to again.', { said: { verdict, history }, advice: 'answer refused, with what the provider said' });
        }
      },
    },
  ];
};
