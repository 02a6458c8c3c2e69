import type { Target } from '@countermand/core/model';
import { isProviderFailure, type Failure, type ProviderFailureName } from '../testing/failures.ts';
import type { Bench } from './bench.ts';

/** What a plugin makes of things, step by step: the kinds of its plans, outcomes and verdicts. */
export type Story = (bench: Bench) => Promise<readonly string[]>;

/** Reads enough for whatever is decided late to be decided. */
const READS = 4;

/** How a stop may end where a plugin might look at times. */
const ENDINGS: readonly Failure[] = ['effect_answer_lost', 'no_effect_connection_broken', 'already_cancelled', 'too_late', 'accepted_later', 'rejected_later', 'contradicts_itself', 'lies', 'ships_after_cancel'];

/** The stories in which a plugin might look at times, by name; without those that the backend does not act out. */
export function clockStories(failures: readonly ProviderFailureName[]): Readonly<Record<string, Story>> {
  const acted = ENDINGS.filter((failure) => !isProviderFailure(failure) || failures.includes(failure));
  return {
    'every order is planned': plans,
    'a stop': stop(),
    ...Object.fromEntries(acted.map((failure) => [`a stop that ends in ${failure}`, stop(failure)])),
    ...(failures.includes('rejected_later') && { 'a stop that does not arrive after a no to somebody else': oldRefusal }),
  };
}

const plans: Story = async (bench) => {
  const told: string[] = [];
  for (const [name, target] of Object.entries(bench.subject.orders) as readonly (readonly [string, Target])[]) told.push(`the plan for ${name}: ${(await bench.plan(target)).plan.kind}`);
  return told;
};

function stop(failure?: Failure): Story {
  return async (bench) => [`the write: ${await writeOne(bench, failure)}`, ...(await verdicts(bench))];
}

const oldRefusal: Story = async (bench) => {
  await writeOne(bench, 'rejected_later');
  await verdicts(bench);
  bench.history.forget();
  return [`the write: ${await writeOne(bench, 'no_effect_connection_broken')}`, ...(await verdicts(bench))];
};

/** Reads, plans and writes; what it came to. */
async function writeOne(bench: Bench, failure: Failure | undefined): Promise<string> {
  const { stoppable } = bench.subject.orders;
  const { plan } = await bench.plan(stoppable);
  if (plan.kind !== 'send') return `none, by the plan "${plan.kind}"`;
  const operation = bench.subject.operation ?? plan.operation;
  if (failure !== undefined) bench.backend.fail({ failure, operation });
  const { kind } = await bench.write(stoppable, operation);
  bench.backend.clearFailures();
  return kind;
}

async function verdicts(bench: Bench): Promise<readonly string[]> {
  const { stoppable } = bench.subject.orders;
  const told: string[] = [];
  for (let read = 1; read <= READS; read += 1) {
    const found = await bench.read(stoppable);
    told.push(`read ${read}: ${found.kind === 'found' ? bench.judge(stoppable, found.snapshot).kind : found.kind}`);
  }
  return told;
}
