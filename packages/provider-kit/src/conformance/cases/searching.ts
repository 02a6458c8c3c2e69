import type { CasesOf } from '../conformance-case.ts';
import { endedCall } from '../given-up.ts';
import { LOOKUP_FAILURES } from '../lookup-failures.ts';
import { createTestCall } from '../../testing/test-call.ts';

/** Searches: reads, and nothing else. */
export const searchingCases: CasesOf = ({ provider, orders: { stoppable } }) => {
  const search = provider.operations.find(({ purpose }) => purpose === 'search')?.name;
  const query = { text: stoppable.id, limit: 10 };
  return [
    {
      name: 'a search answers targets that can be read, and writes nothing',
      law: 'form',
      ...(search === undefined && { skipped: 'no operation searches' }),
      run: async ({ connection, backend, complain }) => {
        const outcome = await connection.doSearch?.(query, createTestCall());
        if (outcome === undefined) return complain('form', `There is an operation "${search ?? ''}", and no doSearch.`);
        if (outcome.kind !== 'page') return complain('form', 'An ordinary search ended in trouble.', { said: outcome });
        for (const { target } of outcome.hits) {
          const parsed = provider.targets.find(({ kind }) => kind === target.kind)?.parseId(target.id);
          if (parsed?.ok !== true || parsed.id !== target.id) complain('form', 'A hit names a target whose id is not canonical.', { said: target });
        }
        if (backend.writes.length > 0) complain('one_write', 'A search sent a write.', { said: backend.writes });
      },
    },
    {
      name: 'a search that fails is trouble, never an empty page',
      law: 'evidence',
      ...(search === undefined && { skipped: 'no operation searches' }),
      run: async (bench) => {
        const { connection, backend, complain } = bench;
        for (const failure of LOOKUP_FAILURES) {
          backend.clearFailures();
          backend.fail({ failure, operation: search ?? '', times: 100 });
          const outcome = await endedCall(bench, failure, async (signal) => connection.doSearch?.(query, createTestCall({ signal })));
          if (outcome?.kind !== 'trouble') complain('evidence', `A search that ended in ${failure} says that there is nothing.`, { said: outcome });
        }
      },
    },
  ];
};
