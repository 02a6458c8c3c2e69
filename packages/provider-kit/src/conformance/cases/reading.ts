import type { Target } from '@countermand/core/model';
import type { ReadOutcome } from '@countermand/core/provider';
import { TRANSPORT_FAILURES } from '../../testing/failures.ts';
import type { Bench } from '../bench.ts';
import type { CasesOf } from '../conformance-case.ts';
import { endedCall } from '../given-up.ts';

/** What a read makes of answers, good and bad. */
export const readingCases: CasesOf = ({ provider, orders, failures }) => {
  const reads = provider.operations.filter(({ purpose }) => purpose === 'read').map(({ name }) => name);
  const noRead = reads.length === 0 ? { skipped: 'no operation reads' } : {};
  const failReads = ({ backend }: Bench, failure: Parameters<Bench['backend']['fail']>[0]['failure']): void => {
    for (const operation of reads) backend.fail({ failure, operation, times: 100 });
  };
  return [
    {
      name: 'a read shows the order it was asked for, and changes nothing',
      law: 'evidence',
      ...noRead,
      run: async (bench) => {
        const outcome = await bench.read(orders.stoppable);
        if (outcome.kind !== 'found') return bench.complain('form', 'An order that is there is not found.', { said: outcome });
        const { target, status, readAt } = outcome.snapshot;
        if (target.id !== orders.stoppable.id || target.kind !== orders.stoppable.kind) bench.complain('evidence', 'The snapshot is of another target than the one asked for.', { said: target });
        if (status === 'unknown') bench.complain('form', 'The status of an ordinary order is unknown to the plugin.', { said: outcome.snapshot.rawStatus, advice: 'say what each of the provider’s words means' });
        if (status === 'stopped' || status === 'shipped') bench.complain('evidence', `An order that goes ahead is read as ${status}.`, { said: outcome.snapshot.rawStatus });
        if (Number.isNaN(Date.parse(readAt))) bench.complain('form', `readAt is no time: ${JSON.stringify(readAt)}`);
        if (bench.backend.writes.length > 0) bench.complain('one_write', 'A read sent a write.', { said: bench.backend.writes });
      },
    },
    {
      name: 'orders that are read at the same time are not mixed up',
      law: 'evidence',
      ...noRead,
      run: async (bench) => {
        const targets = Object.values(orders) as readonly Target[];
        const seen = ({ kind, evidence, ...outcome }: ReadOutcome) => JSON.stringify([kind, evidence.subject, evidence.statuses, 'snapshot' in outcome && [outcome.snapshot.target, outcome.snapshot.status]]);
        const together = (await Promise.all(targets.map((target) => bench.read(target)))).map(seen);
        for (const [index, target] of targets.entries()) {
          const alone = seen(await bench.read(target));
          if (together[index] !== alone) bench.complain('evidence', `Read by itself, the order ${JSON.stringify(target.id)} is another than when others are read at the same time.`, { said: { alone, together: together[index] }, advice: 'keep nothing of a call beside the call' });
        }
      },
    },
    {
      name: 'an order that is not there is never found',
      law: 'evidence',
      ...noRead,
      run: async (bench) => {
        const outcome = await bench.read(orders.missing);
        if (outcome.kind === 'found') bench.complain('evidence', 'An order that does not exist is found.', { said: outcome.snapshot.rawStatus });
      },
    },
    {
      name: 'a 404 of a wrong address says nothing about the order',
      law: 'evidence',
      ...noRead,
      run: async (bench) => {
        const outcome = await bench.readElsewhere(orders.stoppable);
        if (outcome.kind !== 'trouble') bench.complain('evidence', `A read of a place that does not exist is taken for "${outcome.kind}": a wrong address would make orders vanish.`, { said: outcome, advice: 'answer not_found only where the provider says in so many words that there is no such order' });
      },
    },
    {
      name: 'a stopped order is read as stopped',
      law: 'evidence',
      ...(orders.stopped === undefined ? { skipped: 'the backend names no stopped order' } : noRead),
      run: async (bench) => {
        const { plan } = await bench.plan(orders.stopped ?? orders.missing);
        if (plan.kind === 'send') bench.complain('evidence', 'An order that is stopped already would be written to.', { said: plan, advice: 'plan `already`: the snapshot is the proof' });
      },
    },
    ...TRANSPORT_FAILURES.map((failure) => ({
      name: `a read that ends in ${failure} is trouble, never an order`,
      law: 'evidence' as const,
      ...noRead,
      run: async (bench: Bench) => {
        failReads(bench, failure);
        const outcome = await endedCall(bench, failure, (signal) => bench.read(orders.stoppable, { signal }));
        if (outcome.kind !== 'trouble') return bench.complain('evidence', `The read ended in ${failure}, and was believed.`, { said: outcome, advice: 'take every answer that is not the documented one for trouble' });
        if (failure.startsWith('rate_limited') && outcome.trouble !== 'rate_limited') bench.complain('rate_limit', 'A 429 was not told as rate_limited.', { said: outcome });
        if (failure === 'rate_limited' && outcome.retryAfterMs === undefined) bench.complain('rate_limit', 'Retry-After was lost.', { said: outcome });
        if (failure === 'unauthorized' && outcome.trouble !== 'unauthorized') bench.complain('form', 'A 401 was not told as unauthorized.', { said: outcome });
        if (failure === 'forbidden' && outcome.trouble !== 'forbidden') bench.complain('form', 'A 403 was not told as forbidden.', { said: outcome });
      },
    })),
    {
      name: 'a read that answers with another order is not believed',
      law: 'evidence',
      ...(failures.includes('wrong_id') ? noRead : { skipped: 'the backend cannot answer with another id' }),
      run: async (bench) => {
        failReads(bench, 'wrong_id');
        const outcome = await bench.read(orders.stoppable);
        // A backend may act this out at writes only.
        if (outcome.kind === 'found' && outcome.evidence.subject !== undefined && outcome.evidence.subject !== orders.stoppable.id) bench.complain('evidence', 'The answer named another order, and was taken for this one.', { said: outcome.evidence });
      },
    },
  ];
};
