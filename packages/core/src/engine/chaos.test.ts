import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CheckLedger } from '../audit/check-ledger.ts';
import { SILENT_LOGGER } from '../ports/logger.ts';
import { LEDGER, LOGGER } from '../ports/tokens.ts';
import { RecheckCancellation } from '../use-cases/recheck-cancellation.ts';
import { RequestCancellation } from '../use-cases/request-cancellation.ts';
import { isAtRest } from '../use-cases/settled.ts';
import { ResolveCancellation } from '../use-cases/resolve-cancellation.ts';
import { WithdrawCancellation } from '../use-cases/withdraw-cancellation.ts';
import { timestamp } from '../model/clock.ts';
import { isLiveState } from '../model/states.ts';
import {
  ALICE,
  asksSomebody,
  createEngineHarness,
  hangs,
  hasTrouble,
  ledgerContents,
  losesTheWrite,
  PausableLedger,
  refuses,
  ROUTE,
  stops,
  stopsAndLosesTheAnswer,
  takesNothing,
  throwsInThePlugin,
  type EngineHarness,
  type ReadScript,
  type WriteScript,
} from '../test-support/index.ts';

const TIMEOUT_AND_SETTLE = 20_000;
const ORDERS = ['1', '2', '3'];
/** The one that takes the first order's place; somebody may want to stop it, too. */
const REPLACEMENT = '1001';

/** `CHAOS_RUNS=2000` tries more stories. */
const RUNS = Number(process.env['CHAOS_RUNS'] ?? 40);

/** The provider says stopped only where it is. */
const stopsInTime: WriteScript = (moment) => (moment.order?.status === 'shipped' ? refuses('too_late', 'It has shipped.') : stops)(moment);

const WRITES: readonly WriteScript[] = [
  stopsInTime,
  stopsInTime,
  stopsAndLosesTheAnswer,
  losesTheWrite,
  losesTheWrite,
  asksSomebody,
  hangs(true),
  hangs(false),
  takesNothing('not_sent'),
  takesNothing('rate_limited', 1_500),
  refuses('rejected_by_provider', 'not now', { readBack: true }),
  refuses('too_late', 'no'),
  throwsInThePlugin,
];
const honest: ReadScript = () => undefined as never;
const READS: readonly ReadScript[] = [honest, honest, hasTrouble('unavailable'), hasTrouble('unreadable'), hasTrouble('rate_limited', { retryAfterMs: 2_000 }), hasTrouble('unavailable', { notSent: true })];

const order = fc.constantFrom(...ORDERS, REPLACEMENT);
const pick = fc.nat({ max: 50 });
const happening = fc.oneof(
  { weight: 6, arbitrary: fc.record({ what: fc.constant('request' as const), order, strategy: fc.constantFrom('auto' as const, 'request' as const), delay: fc.constantFrom(0, 0, 3_000) }) },
  { weight: 4, arbitrary: fc.record({ what: fc.constant('script' as const), writes: fc.array(fc.constantFrom(...WRITES), { maxLength: 3 }), reads: fc.array(fc.constantFrom(...READS), { maxLength: 3 }) }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('withdraw' as const), pick }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('decide' as const), pick, as: fc.constantFrom('send_again' as const, 'not_stopped' as const) }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('recheck' as const), pick }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('lose' as const), ms: fc.constantFrom(50, 2_000, 30_000) }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('freeze' as const), ms: fc.constantFrom(1_000, 9_000, 40_000) }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('kill' as const) }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('jump' as const), ms: fc.constantFrom(-30_000, -1_000, 10_000, 3_600_000) }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('ship' as const), order }) },
);
const story = fc.array(fc.tuple(happening, fc.constantFrom(20, 150, 400, 3_000, 25_000)), { minLength: 5, maxLength: 25 });
type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never;

interface Process {
  readonly engine: EngineHarness;
  readonly ledger: PausableLedger;
}

class World {
  readonly first = createEngineHarness();
  readonly failures: string[] = [];
  /** When each write left, by the clock that never jumps. */
  readonly lefts = new Map<string, number>();
  #process: Process;
  #frozen: Process[] = [];
  #keys = 0;

  constructor() {
    this.first.remote.replaces = true;
    for (const id of ORDERS) this.first.remote.add({ id });
    const { writes } = this.first.remote;
    const push = writes.push.bind(writes);
    writes.push = (...left) => {
      for (const { callId } of left) this.lefts.set(callId, this.first.clock.monotonic());
      return push(...left);
    };
    this.#process = this.#born();
  }

  #born(): Process {
    const engine = createEngineHarness({ shared: this.first });
    const ledger = new PausableLedger(this.first.ledger);
    engine.container.register(LEDGER, { useValue: ledger });
    const error = (message: string, fields?: object) => {
      if (message.startsWith('A step') && !JSON.stringify(fields).includes('ledger is lost')) this.failures.push(JSON.stringify(fields));
    };
    engine.container.register(LOGGER, { useValue: { ...SILENT_LOGGER, error } });
    engine.work();
    return { engine, ledger };
  }

  async happens(it: Happening): Promise<void> {
    const { first } = this;
    const { container } = first;
    switch (it.what) {
      case 'request': {
        // The replacement is asked about once it is there: a scripted answer may say anything of an order that is not.
        if (first.remote.find({ kind: 'job', id: it.order }) === undefined) return;
        const sendAfter = it.delay === 0 ? {} : { sendAfter: timestamp(first.clock.now() + it.delay) };
        const request = { reference: `acme:${it.order}`, reason: 'fraud' as const, options: { strategy: it.strategy }, ...sendAfter };
        await this.#tried(container.resolve(RequestCancellation).execute(request, { actor: ALICE, idempotencyKey: `key-${++this.#keys}`, route: ROUTE }));
        return;
      }
      case 'script':
        first.remote.scriptWrite(...it.writes);
        first.remote.scriptRead(...it.reads);
        return;
      case 'withdraw':
      case 'decide':
      case 'recheck': {
        const id = await this.#anyOf(it.pick);
        if (id === undefined) return;
        const by = { actor: ALICE };
        if (it.what === 'withdraw') await this.#tried(container.resolve(WithdrawCancellation).execute(id, by));
        else if (it.what === 'recheck') await this.#tried(container.resolve(RecheckCancellation).execute(id, by));
        else await this.#tried(container.resolve(ResolveCancellation).execute(id, { as: it.as, note: 'as I see it' }, by));
        return;
      }
      case 'lose':
        first.ledger.lose();
        await first.pass(it.ms);
        first.ledger.restore();
        return;
      case 'freeze': {
        const frozen = this.#process;
        frozen.ledger.pause();
        this.#process = this.#born();
        await first.pass(it.ms);
        frozen.ledger.resume();
        this.#frozen.push(frozen);
        return;
      }
      case 'kill': {
        this.#process.ledger.pause();
        const lane = await first.ledger.reader.lane('acme').catch(() => undefined);
        this.#process = this.#born();
        // Who is proven dead is dead: only a lane that the killed process held changes hands at once.
        if (lane && this.#frozen.length === 0) this.#process.engine.deadHolders.add(lane.holder);
        return;
      }
      case 'jump':
        first.clock.jump(it.ms);
        return;
      case 'ship': {
        const at = first.remote.find({ kind: 'job', id: it.order });
        if (at?.status === 'active') at.status = 'shipped';
      }
    }
  }

  /** Faults stop, and everybody is honest from now on. */
  async calm(): Promise<void> {
    const { remote } = this.first;
    while (remote.nextWriteScript() ?? remote.nextReadScript()) continue;
    await this.#untilAtRest();
    for (const at of remote.list()) if (at.status === 'cancel_requested') at.status = 'stopped';
    await this.#untilAtRest();
  }

  async #untilAtRest(): Promise<void> {
    for (let minute = 0; minute < 20; minute++) {
      await this.first.pass(60_000);
      const { items } = await this.first.ledger.reader.listCancellations({ limit: 100 });
      if (items.every(isAtRest)) return;
    }
  }

  async #tried(work: Promise<unknown>): Promise<void> {
    await work.catch(() => {});
  }

  async #anyOf(index: number): Promise<string | undefined> {
    const { items } = await this.first.ledger.reader.listCancellations({ limit: 100 });
    return items[index % Math.max(1, items.length)]?.cancellation.id;
  }
}

test('laws 1, 2, 3, 6 and 8: whatever happens, nothing is sent blindly or lost, no stop is claimed untruly, and no move is illegal', async () => {
  await fc.assert(
    fc.asyncProperty(story, async (happenings) => {
      const world = new World();
      for (const [it, pause] of happenings) {
        await world.happens(it);
        await world.first.pass(pause);
      }
      await world.calm();
      const { items, attempts } = await ledgerContents(world.first.ledger.reader);
      const { remote } = world.first;
      expect(world.failures).toEqual([]);
      // What the operator's check says of the ledger, doubts about clocks left out.
      const { findings } = await world.first.container.resolve(CheckLedger).execute();
      expect(findings.filter(({ certain }) => certain)).toEqual([]);

      for (const { cancellation, followUps } of items) {
        if (cancellation.state === 'cancelled') expect(remote.find(cancellation.target)?.status).toMatch(/stopped|on_hold/);
        expect(isLiveState(cancellation.state) ? cancellation.state : 'ended').toMatch(/ended|needs_attention|requested/);
        for (const { state } of followUps) expect(state).toMatch(/held|left|none|failed/);
      }

      for (const target of new Set(remote.writes.map((write) => write.target.id))) {
        const writes = remote.writes.filter((write) => write.target.id === target);
        for (const [index, write] of writes.entries()) {
          expect(attempts.map(({ id }) => id)).toContain(write.callId);
          const before = index > 0 ? attempts.find(({ id }) => id === writes[index - 1]!.callId) : undefined;
          if (before === undefined || !['ambiguous', 'lost', null].includes(before.outcome)) continue;
          const apart = world.lefts.get(write.callId)! - world.lefts.get(before.id)!;
          expect([before.outcome, apart >= TIMEOUT_AND_SETTLE]).toEqual([before.outcome, true]);
        }
      }
    }),
    { numRuns: RUNS },
  );
}, 60_000 + RUNS * 1_000);
