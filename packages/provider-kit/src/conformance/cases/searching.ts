import type { CasesOf } from '../conformance-case.ts';
import { endedCall } from '../given-up.ts';
import { LOOKUP_FAILURES } from '../lookup-failures.ts';
import { createTestCall } from '../../testing/test-call.ts';

/** A search for one order that goes on longer does not end. */
const MOST_PAGES = 50;

/** Searches: reads, and nothing else. */
export const searchingCases: CasesOf = ({ provider, orders: { stoppable }, search: known }) => {
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
      name: 'an order is found by what people have of it',
      law: 'form',
      ...(search === undefined ? { skipped: 'no operation searches' } : known === undefined && { skipped: 'the subject names nothing to search for' }),
      run: async ({ connection, complain }) => {
        if (!known) return;
        const { text, finds } = known;
        const outcome = await connection.doSearch?.({ text, limit: 10 }, createTestCall());
        const isFound = outcome?.kind === 'page' && outcome.hits.some(({ target }) => target.kind === finds.kind && target.id === finds.id);
        if (!isFound) complain('form', `A search for ${JSON.stringify(text)} does not find the ${finds.kind} ${finds.id}, which is there.`, { said: outcome, advice: 'look at the name of the query parameter, and at what is left out of the answer' });
      },
    },
    {
      name: 'the pages of a search come to an end, and none comes twice',
      law: 'form',
      ...(search === undefined && { skipped: 'no operation searches' }),
      run: async ({ connection, complain }) => {
        const seen = new Set<string>();
        let cursor: string | undefined;
        for (let page = 1; page <= MOST_PAGES; page += 1) {
          const outcome = await connection.doSearch?.({ ...query, limit: 1, ...(cursor !== undefined && { cursor }) }, createTestCall());
          if (outcome?.kind !== 'page') return complain('form', `Page ${page} of an ordinary search ended in trouble.`, { said: outcome });
          const hits = outcome.hits.map(({ target: { kind, id } }) => `${kind}/${id}`);
          if (hits.length > 0 && hits.every((hit) => seen.has(hit))) return complain('form', `Page ${page} shows what was shown before: whoever follows the pages never comes to the end.`, { said: outcome, advice: 'go on from query.cursor, and leave nextCursor out where there is no more' });
          for (const hit of hits) seen.add(hit);
          cursor = outcome.nextCursor;
          if (cursor === undefined) return;
        }
        complain('form', `A search for one order has more than ${MOST_PAGES} pages.`);
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
