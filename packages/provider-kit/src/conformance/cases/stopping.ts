import type { WriteOutcome } from '@countermand/core/provider';
import type { Bench } from '../bench.ts';
import type { CasesOf } from '../conformance-case.ts';
import { onFreshBackend } from '../run-case.ts';
import { stopOf } from '../stop-of.ts';
import { checkProof } from '../proof.ts';

/** One stop where nothing goes wrong, and what surrounds it. */
export const stoppingCases: CasesOf = ({ provider, orders }) => [
  {
    name: 'a stop is one write, and what it says of the order is true',
    law: 'evidence',
    run: async (bench) => {
      const { outcome } = await stopOf(bench);
      if (outcome.kind !== 'stopped' && outcome.kind !== 'requested') return bench.complain('evidence', 'An order that can be stopped was not.', { said: outcome });
      const [write, another] = bench.backend.writes;
      if (write === undefined) return bench.complain('evidence', 'The plugin claims an outcome, and no write reached the provider.', { said: outcome });
      if (another !== undefined) bench.complain('one_write', `One attempt sent ${bench.backend.writes.length} writes.`, { said: bench.backend.writes });
      if (write.targetId !== orders.stoppable.id) bench.complain('evidence', `The write went to the order ${JSON.stringify(write.targetId)}.`, { said: write });
      checkProof(bench, outcome);
      checkSource(bench, outcome);
    },
  },
  {
    name: 'each operation that writes sends a request of its own, and its evidence names it',
    law: 'evidence',
    run: async ({ subject }) => {
      const { stoppable } = orders;
      const names = provider.operations.flatMap(({ name, purpose, target }) => ((purpose === 'stop' || purpose === 'hold') && target === stoppable.kind ? [name] : []));
      for (const name of names) {
        await onFreshBackend(subject, { transcript: [] }, async (bench) => {
          const { evidence } = await bench.write(stoppable, name);
          const [write] = bench.backend.writes;
          if (write?.operation !== name) bench.complain('evidence', `Asked for the operation ${name}, it sent ${write === undefined ? 'nothing' : `the request of ${write.operation}`}.`, { said: evidence, advice: 'go by the operation you are given' });
          if (evidence.operation !== name) bench.complain('evidence', `The evidence of the operation ${name} says that it is of ${JSON.stringify(evidence.operation)}.`, { said: evidence });
        });
      }
    },
  },
  {
    name: 'a write that the engine does not admit sends nothing, and says so',
    law: 'one_write',
    run: async (bench) => {
      const { outcome } = await stopOf(bench, { call: { refuse: 'the lease is too old' } });
      if (bench.backend.writes.length > 0) bench.complain('one_write', 'A write left although the engine did not admit it.', { said: bench.backend.writes });
      if (outcome.kind !== 'not_taken') bench.complain('read_before_repeat', 'What certainly did not leave is not told as not_taken.', { said: outcome });
    },
  },
  {
    name: 'a provider that cannot be reached has certainly not taken the write',
    law: 'read_before_repeat',
    run: async (bench) => {
      const { operation } = await planOf(bench);
      await bench.backend.close();
      const outcome = await bench.write(orders.stoppable, operation);
      if (outcome.kind !== 'not_taken') bench.complain('read_before_repeat', 'The connection was refused before anything was sent; that is not_taken.', { said: outcome });
    },
  },
  {
    name: 'an order that is too far along is never stopped',
    law: 'evidence',
    ...(orders.tooLate === undefined ? { skipped: 'the backend names no order that is too far along' } : {}),
    run: async (bench) => {
      const target = orders.tooLate ?? orders.missing;
      const { plan } = await bench.plan(target);
      if (plan.kind === 'already') bench.complain('evidence', 'An order that is too far to be stopped is planned as stopped already.', { said: plan });
      if (plan.kind !== 'send') return;
      const outcome = await bench.write(target, plan.operation);
      notStopped(bench, outcome);
    },
  },
  {
    name: 'an order that does not exist is never stopped',
    law: 'evidence',
    run: async (bench) => {
      const { operation } = await planOf(bench);
      notStopped(bench, await bench.write(orders.missing, operation));
    },
  },
  {
    name: 'a second stop of a stopped order tells no lie',
    law: 'evidence',
    run: async (bench) => {
      const { outcome, operation } = await stopOf(bench);
      if (outcome.kind !== 'stopped') return;
      const again = await bench.write(orders.stoppable, operation);
      if (again.kind === 'refused' && !again.readBack) bench.complain('read_before_repeat', 'A no to a second stop may mean "stopped already": it must be read back.', { said: again, advice: 'answer readBack: true' });
      if (again.kind === 'stopped') checkProof(bench, again);
    },
  },
];

async function planOf(bench: Bench): Promise<{ readonly operation: string }> {
  const { plan } = await bench.plan(bench.subject.orders.stoppable);
  if (plan.kind !== 'send') return bench.complain('form', 'An order that can be stopped is not planned to be.', { said: plan });
  return { operation: bench.subject.operation ?? plan.operation };
}

/** Who looks into it later finds the very answer that the evidence goes by. */
function checkSource({ last, complain }: Bench, { evidence }: WriteOutcome): void {
  const exchange = last();
  if (exchange?.kind !== 'answered') return;
  if (evidence.httpStatus !== exchange.status || evidence.bodyHash !== exchange.bodyHash) complain('evidence', 'The evidence has not the status and the hash of the answer it goes by.', { said: evidence, advice: 'make it by evidenceOf(exchange, …)' });
}

function notStopped(bench: Bench, outcome: WriteOutcome): void {
  if (outcome.kind === 'stopped' || outcome.kind === 'requested') bench.complain('evidence', 'It is told as stopped, and nothing was.', { said: outcome });
}
