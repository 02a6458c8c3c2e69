import { TARGET_STATUSES, type Snapshot } from '@countermand/core/model';
import type { Bench } from '../bench.ts';
import { OPTIONS } from '../bench.ts';
import type { CasesOf } from '../conformance-case.ts';
import { possibleHistories, writesOf } from '../possible-histories.ts';

/** What a plugin decides without calling anybody: total, pure, and never a stop out of nothing. */
export const decisionCases: CasesOf = ({ orders: { stoppable, stopped } }) => [
  {
    name: 'it has a plan however the order stands, also where it could not be read, and asked twice the same',
    law: 'form',
    run: async (bench) => {
      const snapshot = await snapshotOf(bench);
      for (const each of [undefined, ...variants(snapshot)]) {
        const [first, second] = [bench.connection.plan(stoppable, each, OPTIONS), bench.connection.plan(stoppable, each, OPTIONS)];
        if (JSON.stringify(first) !== JSON.stringify(second)) bench.complain('form', 'Asked twice, it plans differently: a plan is pure.', { said: [first, second] });
        if (first.kind === 'already' && each?.status !== 'stopped') bench.complain('evidence', `It plans "stopped already" for an order whose status is ${each?.status ?? 'not known'}.`, { said: first });
        if (first.kind === 'send' && !writesOf(bench.subject.provider).includes(first.operation)) bench.complain('form', `It plans the operation "${first.operation}", which is no write it has.`, { said: first });
      }
    },
  },
  {
    name: 'what it decides depends on what it is given, and on nothing it has seen before',
    law: 'form',
    run: async (bench) => {
      const snapshot = await snapshotOf(bench);
      const told = (connection: Bench['connection']) => [connection.plan(stoppable, snapshot, OPTIONS), ...possibleHistories(bench.subject.provider).map((history) => connection.judge(stoppable, history, snapshot))];
      const first = told(bench.connection);
      if (stopped) await bench.read(stopped);
      for (const [who, connection] of [['it has read another order', bench.connection], ['it has just been started', bench.another()]] as const) {
        const again = told(connection);
        if (JSON.stringify(again) !== JSON.stringify(first)) bench.complain('form', `Once ${who}, it plans or judges the same differently: after a crash it would not know what it knew.`, { said: [first, again], advice: 'go by the snapshot and the history you are given' });
      }
    },
  },
  {
    name: 'what a read says of our writes never makes a stop of a status that is not one',
    law: 'evidence',
    run: async (bench) => {
      const snapshot = await snapshotOf(bench);
      for (const each of variants(snapshot)) {
        for (const history of possibleHistories(bench.subject.provider)) {
          const verdict = bench.connection.judge(stoppable, history, each);
          const isOpen = ['draft', 'active', 'on_hold', 'unknown'].includes(each.status);
          if (verdict.kind === 'stopped' && isOpen) bench.complain('evidence', `An order with the status ${each.status} is judged as stopped.`, { said: { verdict, history } });
          if (verdict.kind === 'active' && each.status === 'unknown') bench.complain('read_before_repeat', 'A status that nobody documents is judged as active: it would be written to again.', { said: { verdict, history }, advice: 'answer unclear' });
        }
      }
    },
  },
  {
    name: 'a stopped order is never written to again, whatever became of our writes',
    law: 'read_before_repeat',
    ...(stopped === undefined && { skipped: 'the backend names no stopped order' }),
    run: async (bench) => {
      const target = stopped ?? stoppable;
      const outcome = await bench.read(target);
      if (outcome.kind !== 'found') return bench.complain('form', 'An order that is there is not found.', { said: outcome });
      for (const history of possibleHistories(bench.subject.provider)) {
        const verdict = bench.connection.judge(target, history, outcome.snapshot);
        if (verdict.kind === 'active') bench.complain('read_before_repeat', 'A stopped order is judged as active: it would be written to again.', { said: { verdict, history } });
      }
    },
  },
];

async function snapshotOf(bench: Bench): Promise<Snapshot> {
  const outcome = await bench.read(bench.subject.orders.stoppable);
  return outcome.kind === 'found' ? outcome.snapshot : bench.complain('form', 'An order that is there is not found.', { said: outcome });
}

/** The order in every status we have a word for; `unknown` with words that nobody has heard of. */
function variants(snapshot: Snapshot): readonly Snapshot[] {
  return TARGET_STATUSES.map((status) =>
    status === 'unknown' ? { ...snapshot, status, rawStatus: Object.fromEntries(Object.keys(snapshot.rawStatus).map((field) => [field, 'a_word_nobody_documented'])) } : { ...snapshot, status },
  );
}
