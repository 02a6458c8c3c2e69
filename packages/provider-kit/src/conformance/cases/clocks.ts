import type { Bench } from '../bench.ts';
import type { Clocks } from '../bench-clock.ts';
import { clockStories, type Story } from '../clock-stories.ts';
import type { CasesOf, ConformanceCase } from '../conformance-case.ts';
import { givenUp } from '../given-up.ts';
import { onFreshBackend } from '../run-case.ts';
import { stopOf } from '../stop-of.ts';

const HOUR_MS = 3_600_000;

const WRONG: Readonly<Record<string, Clocks>> = {
  'runs hours ahead of ours': { apartMs: 6 * HOUR_MS },
  'runs hours behind ours': { apartMs: -6 * HOUR_MS },
};

const JUMPS: Readonly<Record<string, Clocks>> = {
  'is set forward by a day': { jumpMs: 24 * HOUR_MS },
  'is set back by a day': { jumpMs: -24 * HOUR_MS },
};

const WAIT_MS = 5_000;

/** Clocks that are not right: the provider's against ours, and ours against itself. What is true does not depend on them. */
export const clockCases: CasesOf = ({ provider, failures, orders: { stoppable } }) => {
  const reads = provider.operations.filter(({ purpose }) => purpose === 'read').map(({ name }) => name);
  const noRead = reads.length === 0 ? { skipped: 'no operation reads' } : {};
  return [
    ...Object.entries(clockStories(failures)).map(
      ([name, story]): ConformanceCase => ({
        name: `${name}: the same, whether the provider’s clock runs hours ahead of ours or behind`,
        law: 'clocks',
        run: (bench) => compare(bench, story, WRONG, 'With a provider whose clock'),
      }),
    ),
    {
      name: 'our clock may jump while an answer is on its way: patience is the client’s, and measured by a clock that does not',
      law: 'clocks',
      run: (bench) => compare(bench, clockStories([])['a stop'] ?? (async () => []), JUMPS, 'When our clock, while an answer is on its way,'),
    },
    {
      name: 'the times it tells of answers are ours',
      law: 'clocks',
      ...noRead,
      run: ({ subject }) =>
        onFreshBackend(subject, { transcript: [], clocks: { apartMs: 6 * HOUR_MS } }, async (bench) => {
          const before = bench.clock.now();
          const found = await bench.read(stoppable);
          const { outcome } = await stopOf(bench);
          const told = { ...(found.kind === 'found' && { 'readAt of the snapshot': found.snapshot.readAt }), 'at of the evidence of the read': found.evidence.at, 'at of the evidence of the write': outcome.evidence.at };
          for (const [what, at] of Object.entries(told)) {
            if (!(Date.parse(at) >= before && Date.parse(at) <= bench.clock.now())) bench.complain('clocks', `The ${what} is ${JSON.stringify(at)}, and our clock shows ${new Date(before).toISOString()}.`, { advice: 'take exchange.at, as evidenceOf does, or tools.clock' });
          }
        }),
    },
    ...Object.entries(WRONG).map(
      ([which, clocks]): ConformanceCase => ({
        name: `a Retry-After that is a date is reckoned from the provider’s clock, which ${which}`,
        law: 'rate_limit',
        run: ({ subject }) =>
          onFreshBackend(subject, { transcript: [], clocks }, async (bench) => {
            const { plan } = await bench.plan(stoppable);
            const write = bench.subject.operation ?? (plan.kind === 'send' ? plan.operation : '');
            for (const operation of [...reads, write]) bench.backend.fail({ failure: 'rate_limited_until_a_date', operation, afterMs: WAIT_MS });
            if (reads.length > 0) checkWait(bench, await bench.read(stoppable));
            checkWait(bench, await bench.write(stoppable, write));
          }),
      }),
    ),
    {
      name: 'a write that is given up before it left sends nothing, and says so',
      law: 'read_before_repeat',
      run: async (bench) => {
        const { outcome } = await stopOf(bench, { call: { signal: AbortSignal.abort() } });
        if (bench.backend.writes.length > 0) bench.complain('one_write', 'A write left that had been given up.', { said: bench.backend.writes, advice: 'hand the call on to tools.http as it is' });
        if (outcome.kind !== 'not_taken') bench.complain('read_before_repeat', 'What certainly did not leave is not told as not_taken.', { said: outcome });
      },
    },
    {
      name: 'a write that is given up while the provider is silent ends at once, and is ambiguous',
      law: 'read_before_repeat',
      run: async (bench) => {
        const { plan } = await bench.plan(stoppable);
        const operation = bench.subject.operation ?? (plan.kind === 'send' ? plan.operation : '');
        bench.backend.fail({ failure: 'never_answers', operation });
        const outcome = await givenUp(bench, (signal) => bench.write(stoppable, operation, { signal }));
        if (outcome.kind !== 'ambiguous') bench.complain('read_before_repeat', `The write had left and no answer came. That is ambiguous, not ${outcome.kind}.`, { said: outcome });
      },
    },
    {
      name: 'a read that is given up while the provider is silent ends at once, as trouble',
      law: 'evidence',
      ...noRead,
      run: async (bench) => {
        for (const operation of reads) bench.backend.fail({ failure: 'never_answers', operation });
        const outcome = await givenUp(bench, (signal) => bench.read(stoppable, { signal }));
        if (outcome.kind !== 'trouble') bench.complain('evidence', 'The read was given up, and was believed.', { said: outcome });
      },
    },
  ];
};

/** The same story with clocks that are right and with those that are not. */
async function compare(bench: Bench, story: Story, wrong: Readonly<Record<string, Clocks>>, when: string): Promise<void> {
  const right = await story(bench);
  for (const [which, clocks] of Object.entries(wrong)) {
    await onFreshBackend(bench.subject, { transcript: [], clocks }, async (other) => {
      const told = await story(other);
      if (JSON.stringify(told) !== JSON.stringify(right)) {
        other.complain('clocks', `${when} ${which}, it comes to something else than with clocks that are right.`, { said: { withRightClocks: right, withWrongOnes: told }, advice: 'compare the provider’s times with each other, never with ours, and leave what is too late to the provider' });
      }
    });
  }
}

function checkWait({ complain }: Bench, outcome: { readonly kind: string; readonly retryAfterMs?: number | undefined }): void {
  const { retryAfterMs } = outcome;
  if (retryAfterMs !== WAIT_MS) complain('rate_limit', `The provider asked for ${WAIT_MS} ms, by a date of its own clock; the plugin tells ${retryAfterMs === undefined ? 'nothing' : `${retryAfterMs} ms`}.`, { said: outcome, advice: 'take retryAfterMs of the exchange' });
}
