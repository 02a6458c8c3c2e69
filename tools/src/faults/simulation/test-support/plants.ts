import type { Parts, Plant } from './plant.ts';

type Method = (this: unknown, ...parameters: readonly never[]) => unknown;
type Outcome = { readonly kind: string; readonly message?: string; readonly evidence: unknown };
interface Held {
  readonly people: unknown;
  readonly services: { readonly ledger: { transact(work: (transaction: unknown) => unknown): unknown } };
}
type Row = { readonly id: string; readonly version: number };

/** Puts another method in a class's place of the old one, which it is given. */
async function method(load: (module: string) => Promise<Parts>, [module, owner, name]: readonly [string, string, string], make: (sound: Method) => Method): Promise<void> {
  const { prototype } = (await load(module))[owner] as { readonly prototype: Record<string, Method> };
  prototype[name] = make(prototype[name]!);
}

const call = (sound: Method, self: unknown, ...parameters: readonly unknown[]) => Reflect.apply(sound, self, parameters) as unknown;

/** The sound build, taken to pieces and put together in the same way. */
export const NOTHING_PLANTED: Plant = {
  bug: 'none',
  caughtAs: /./,
  within: 100,
  module: 'engine/landings',
  replace: ({ landedBy }) => ({ landedBy: (...parameters: readonly unknown[]) => call(landedBy as Method, undefined, ...parameters) }),
  patch: (load) => method(load, ['engine/lane-hold', 'LaneHold', 'mayLeave'], (sound) => function (this: unknown) {
    return call(sound, this);
  }),
};

/** Each law broken once or more; the numbers of seeds are some times what it took. */
export const PLANTS: readonly Plant[] = [
  {
    bug: 'law 3 removed: any read counts, however early it was made',
    caughtAs: /^law 3/,
    within: 500,
    module: 'engine/landings',
    replace: () => ({ landedBy: () => 0 }),
  },
  {
    bug: 'law 3 removed: a read that shows it stopped lets others write, however early it was made',
    caughtAs: /^law 3/,
    within: 200,
    module: 'engine/resolve-seen',
    replace: ({ resolveSeen }) => ({
      resolveStopped: (transaction: unknown, targetKey: string, { seen }: { readonly seen: unknown }) => call(resolveSeen as Method, undefined, transaction, targetKey, seen),
    }),
  },
  {
    bug: 'law 3 removed: a write without an answer counts as not sent, and is made again',
    caughtAs: /^law 3/,
    within: 50,
    module: 'engine/believable-outcome',
    replace: ({ believableOutcome }) => ({
      believableOutcome: (...parameters: readonly unknown[]) => {
        const outcome = call(believableOutcome as Method, undefined, ...parameters) as Outcome;
        return outcome.kind === 'ambiguous' ? { ...outcome, kind: 'not_taken', cause: 'not_sent' } : outcome;
      },
    }),
  },
  {
    bug: 'law 1 removed: what the plugin calls a stop is one',
    caughtAs: /^law 1/,
    within: 200,
    module: 'engine/believable-outcome',
    replace: () => ({ believableOutcome: (_provider: unknown, { claimed }: { readonly claimed: Outcome }) => claimed }),
  },
  {
    bug: 'law 2 removed: the write leaves before its attempt is in the ledger',
    caughtAs: /^law 2/,
    within: 200,
    module: 'engine/send',
    replace: async (_sound, load) => ({ send: (await import('./hasty-send.ts')).hastySend(await load('engine/attempts'), await load('engine/lane-context'), await load('engine/record-outcome')) }),
  },
  {
    bug: 'law 2 removed: no attempt is ever recorded',
    caughtAs: /^law 2/,
    within: 20,
    patch: (load) => method(load, ['test-support/memory-transaction', 'MemoryTransaction', 'insertAttempt'], () => () => Promise.resolve()),
  },
  {
    bug: 'law 4 removed: nobody looks for a live cancellation of the same order',
    caughtAs: /^law 4/,
    within: 50,
    module: 'test-support/memory-listing',
    replace: () => ({ liveRecord: () => undefined }),
  },
  {
    bug: 'law 5 removed: idempotency keys are forgotten',
    caughtAs: /^law 5/,
    within: 50,
    patch: (load) => method(load, ['test-support/memory-transaction', 'MemoryTransaction', 'rememberIntake'], () => () => Promise.resolve()),
  },
  {
    bug: 'law 6 removed: a change is made whatever was changed meanwhile',
    caughtAs: /^law [3689]|^a bug|^an illegal move/,
    within: 500,
    patch: (load) =>
      method(load, ['test-support/memory-transaction', 'MemoryTransaction', 'changeCancellation'], (sound) => async function (this: unknown, ...[seen, ...rest]: readonly unknown[]) {
        const { cancellation } = this as { readonly cancellation: (id: string) => Promise<{ readonly cancellation: Row }> };
        const present = await cancellation.call(this, (seen as Row).id);
        return call(sound, this, { ...(seen as Row), version: present.cancellation.version }, ...rest);
      }),
  },
  {
    bug: 'law 6 removed: a worker that lost its lane is not held back',
    caughtAs: /^law [3689]|^a bug|^an illegal move/,
    within: 500,
    patch: async (load) => {
      const { scrubbedTransaction } = (await load('engine/scrubbed-transaction')) as { readonly scrubbedTransaction: (transaction: unknown, people: unknown) => unknown };
      await method(load, ['engine/lane-hold', 'LaneHold', 'mayLeave'], () => () => ({ admitted: true }));
      await method(load, ['engine/lane-hold', 'LaneHold', 'transact'], () => function (this: unknown, work: never) {
        const { services, people } = this as Held;
        return services.ledger.transact((transaction) => call(work, undefined, scrubbedTransaction(transaction, people)));
      });
    },
  },
  {
    bug: 'law 6 removed: a batch that is paused or aborted goes on sending',
    caughtAs: /^law 6/,
    within: 500,
    module: 'engine/batch-gate',
    replace: () => ({ isWanted: () => Promise.resolve(true), holdBack: () => Promise.resolve(false) }),
  },
  {
    bug: 'law 7 removed: Retry-After is not obeyed',
    caughtAs: /^law 7/,
    within: 500,
    patch: (load) => method(load, ['engine/rate-budget', 'RateBudget', 'throttled'], () => () => Promise.resolve()),
  },
  {
    bug: 'law 7 removed: each account has a budget of its own, whoever shares its credential',
    caughtAs: /^law 7/,
    within: 1_000,
    patch: (load) => method(load, ['engine/rate-budget', 'RateBudget', 'nameOf'], () => (account: never) => Promise.resolve((account as { readonly id: string }).id)),
  },
  {
    bug: 'law 8 removed: what was being sent goes back to the queue after a crash',
    caughtAs: /^law 3/,
    within: 500,
    module: 'engine/recover',
    replace: async (_sound, load) => ({ recoverCancellation: (await import('./careless-recovery.ts')).backToTheQueue(await load('engine/lane-context'), await load('engine/events')) }),
  },
  {
    bug: 'law 8 removed: what was being sent is forgotten after a crash',
    caughtAs: /^law 8/,
    within: 500,
    module: 'engine/recover',
    replace: async (_sound, load) => ({ recoverCancellation: (await import('./careless-recovery.ts')).forgotten(await load('engine/lane-context')) }),
  },
  {
    bug: 'law 8 removed: what took a stopped order’s place is not looked for',
    caughtAs: /^law 8/,
    within: 200,
    module: 'engine/owed-follow-ups',
    replace: () => ({ owedSearch: () => undefined }),
  },
  {
    bug: 'law 9 removed: a move leaves no event',
    caughtAs: /^law 9/,
    within: 20,
    patch: (load) =>
      method(load, ['test-support/layered-map', 'LayeredMap', 'set'], (sound) => function (this: unknown, ...[key, value]: readonly unknown[]) {
        if ((value as { readonly type?: string }).type !== 'cancellation.rescheduled') call(sound, this, key, value);
      }),
  },
  {
    bug: 'law 10 removed: texts are kept as providers wrote them',
    caughtAs: /^law 10/,
    within: 200,
    module: 'engine/scrub',
    replace: () => ({ scrubText: (text: string) => text, scrubEvidence: (evidence: unknown) => evidence }),
  },
];
