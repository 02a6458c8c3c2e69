import { createTestCall } from '../../testing/test-call.ts';
import type { Bench } from '../bench.ts';
import type { CasesOf } from '../conformance-case.ts';
import { endedCall } from '../given-up.ts';
import { LOOKUP_FAILURES } from '../lookup-failures.ts';
import { stopOf } from '../stop-of.ts';

/** The orders that take the place of stopped ones: one that is not seen ships. */
export const replacementCases: CasesOf = ({ provider }) => {
  const none = !provider.operations.some(({ createsReplacement }) => createsReplacement.value === 'yes') && { skipped: 'no operation creates a replacement' };
  const lookups = provider.operations.filter(({ purpose }) => purpose === 'read' || purpose === 'search').map(({ name }) => name);
  return [
    {
      name: 'looking for a replacement only reads',
      law: 'one_write',
      ...none,
      run: async (bench) => {
        await lookFor(bench);
        if (bench.backend.writes.length > 0) bench.complain('one_write', 'Looking for a replacement sent a write.', { said: bench.backend.writes });
      },
    },
    {
      name: 'the order that takes the place of a stopped one is found, also where the answer was lost that named it',
      law: 'evidence',
      ...none,
      run: async (bench) => {
        const { operation } = await stopOf(bench, { failure: 'effect_answer_lost' });
        const record = provider.operations.find(({ name }) => name === operation);
        bench.backend.clearFailures();
        if (record?.createsReplacement.value !== 'yes' || bench.backend.truth(bench.subject.orders.stoppable) !== 'stopped') return;
        const found = await lookFor(bench);
        if (found.kind !== 'found' || found.replacements.length === 0) bench.complain('evidence', `The operation ${operation} creates a replacement, and none is found after it: it would ship unseen.`, { said: found });
      },
    },
    {
      name: 'looking for a replacement that fails is trouble, never none',
      law: 'evidence',
      ...none,
      run: async (bench) => {
        for (const failure of LOOKUP_FAILURES) {
          for (const operation of lookups) bench.backend.fail({ failure, operation, times: 100 });
          const found = await endedCall(bench, failure, (signal) => lookFor(bench, signal));
          if (found.kind !== 'trouble') bench.complain('evidence', `The search for a replacement ended in ${failure}, and says that there is none: one would ship unseen.`, { said: found });
          bench.backend.clearFailures();
        }
      },
    },
  ];
};

async function lookFor({ connection, subject, complain }: Bench, signal?: AbortSignal) {
  if (!connection.doFindReplacement) return complain('form', 'Its operations create replacements, and there is no doFindReplacement: one would ship unseen.');
  return connection.doFindReplacement(subject.orders.stoppable, undefined, createTestCall(signal && { signal }));
}
