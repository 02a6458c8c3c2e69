import * as fc from 'fast-check';
import { LedgerUnavailableError } from '../errors/ledger-unavailable-error.ts';
import { SILENT_LOGGER } from '../ports/logger.ts';
import { EventWriter, FakeClock, MemoryLedger, problemOf, settle, valueOf } from '../test-support/index.ts';
import { EventFollower } from './event-follower.ts';
import { EventHub, type EventHubOptions } from './event-hub.ts';
import { SEES_ALL } from '../model/sight.ts';
import type { EventScope } from './event-scope.ts';
import { FollowEvents } from './follow-events.ts';

function setUp(options?: EventHubOptions) {
  const clock = new FakeClock();
  const ledger = new MemoryLedger(clock);
  const parts = { ledger, clock, logger: SILENT_LOGGER };
  return { ...parts, writer: new EventWriter(ledger), hub: new EventHub(parts, options), useCase: new FollowEvents(ledger, clock, SILENT_LOGGER) };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

/** Answers come some turns after the ledger was looked at. */
function slowDown({ reader }: MemoryLedger, turns: readonly number[]): void {
  const list = reader.listEvents.bind(reader);
  let calls = 0;
  reader.listEvents = async (query) => {
    const found = await list(query);
    for (let left = turns[calls++ % turns.length] ?? 0; left > 0; left--) await turn();
    return found;
  };
}

/** A client: reads whenever it is let, and may be cut off and come back where it was. */
class Client {
  readonly seen: number[] = [];
  #follower: EventFollower | undefined;
  #reading: Promise<void> = Promise.resolve();
  #resumeAt = 0;

  constructor(
    private readonly parts: ReturnType<typeof setUp>,
    private readonly scope: Scope,
  ) {}

  /** How far it has come. */
  get position(): number {
    return this.#follower?.position ?? 0;
  }

  async connect(): Promise<void> {
    const { hub, ledger } = this.parts;
    const news = await hub.join();
    const follower = new EventFollower({ reader: ledger.reader, news, scope: { ...this.scope, sight: SEES_ALL }, from: this.#resumeAt, onClose: () => hub.leave(news) });
    this.#follower = follower;
    this.#reading = (async () => {
      for (let events = await follower.next(); events; events = await follower.next()) {
        this.seen.push(...events.map(({ position }) => position));
        this.#resumeAt = follower.position;
      }
    })();
  }

  async cut(): Promise<void> {
    this.#follower?.close();
    await this.#reading;
  }
}

type Scope = Omit<EventScope, 'sight'>;

const SCOPES: readonly Scope[] = [{}, { accounts: ['a'] }, { accounts: ['b', 'c'] }, { accounts: [] }, { cancellationId: 'can_a_1' }, { references: ['a:1', 'b:2'] }, { batchId: 'bat_1' }, { batchId: 'bat_1', accounts: ['c'] }];

const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('write' as const), account: fc.constantFrom('a', 'b', 'c'), number: fc.integer({ min: 1, max: 2 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('pass' as const), ms: fc.constantFrom(1, 25, 1_000) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('turn' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('reconnect' as const), client: fc.nat(SCOPES.length * 2 - 1) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('lose' as const) }) },
);

test('whatever is written, cut off and resumed when: every client sees each event of its scope once, in order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 60, size: 'max' }), fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 9 }), fc.array(fc.nat(15), { minLength: 1, maxLength: 5 }), async (steps, pageSize, kept, turns) => {
      const parts = setUp({ pageSize, kept });
      const { ledger, writer, clock } = parts;
      slowDown(ledger, turns);
      const clients = [...SCOPES, ...SCOPES].map((scope) => new Client(parts, scope));
      // Half of them come when there is something to catch up with.
      for (const client of clients.slice(SCOPES.length)) await client.connect();
      for (const it of steps) {
        if (it.do === 'write') await writer.write(it.account, it.number, it.number === 1 ? 'bat_1' : null);
        else if (it.do === 'pass') await clock.advance(it.ms);
        else if (it.do === 'turn') await turn();
        else if (it.do === 'lose') {
          ledger.lose();
          await clock.advance(30);
          ledger.restore();
        } else {
          await clients[it.client]?.cut();
          await clients[it.client]?.connect();
        }
      }
      for (const client of clients) await client.cut();
      for (const client of clients) await client.connect();
      const all = await ledger.reader.listEvents({ after: 0, limit: 1_000 });
      const end = all.at(-1)?.position ?? 0;
      for (let round = 0; round < 1_000 && clients.some(({ position }) => position < end); round++) await clock.advance(100);
      for (const client of clients) await client.cut();
      const isOf = ({ accounts, cancellationId, references, batchId }: Scope, id: string, account: string | null) =>
        (accounts?.includes(account ?? '') ?? true) && id === (cancellationId ?? id) && (references?.some((it) => id === `can_${it.replace(':', '_')}`) ?? true) && (batchId === undefined || id.endsWith('_1'));
      const expected = [...SCOPES, ...SCOPES].map((scope) => all.filter((event) => isOf(scope, event.cancellationId ?? '', event.account)).map(({ position }) => position));
      expect(clients.map(({ seen }) => seen)).toEqual(expected);
      expect([ledger.listeners, clock.sleeping]).toEqual([0, 0]);
    }),
    { numRuns: 100 },
  );
}, 60_000);

test('those who have caught up share one read of what is new', async () => {
  const { ledger, writer, clock, useCase } = setUp();
  const followers = await Promise.all(Array.from({ length: 20 }, async () => valueOf(await useCase.execute({}))));
  const reads = countReads(ledger);
  const seen = Promise.all(followers.map((follower) => follower.next()));
  for (let count = 0; count < 5; count++) await writer.write('a');
  await clock.advance(100);
  for (const events of await seen) expect(events?.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5]);
  // One look finds nothing, one all of it, one nothing again.
  expect(reads()).toBeLessThanOrEqual(4);
  for (const follower of followers) follower.close();
  expect(ledger.listeners).toBe(0);
});

/** Counts lists of events. */
function countReads({ reader }: MemoryLedger): () => number {
  let reads = 0;
  const list = reader.listEvents.bind(reader);
  reader.listEvents = (query) => {
    reads += 1;
    return list(query);
  };
  return () => reads;
}

test('without a position it begins now; a position that cannot be is refused', async () => {
  const { ledger, writer, useCase, clock } = setUp();
  await writer.write('a');
  await writer.write('a');
  const follower = valueOf(await useCase.execute({}));
  expect(follower.position).toBe(2);
  await writer.write('a');
  await clock.advance(25);
  expect((await follower.next())?.map(({ position }) => position)).toEqual([3]);
  expect(problemOf(await useCase.execute({ after: 4 }))).toMatchObject({ code: 'invalid_request' });
  follower.close();
  expect(await follower.next()).toBeUndefined();
  ledger.lose();
  await expect(useCase.execute({})).rejects.toThrow(LedgerUnavailableError);
  expect(ledger.listeners).toBe(0);
});

test('a follower that waits is told of its end', async () => {
  const { useCase, ledger } = setUp();
  const follower = valueOf(await useCase.execute({}));
  const waiting = follower.next();
  await settle();
  follower.close();
  follower.close();
  expect([await waiting, ledger.listeners]).toEqual([undefined, 0]);
});

test('what retention removed is told before, and ends who had not read it yet', async () => {
  const { ledger, writer, useCase } = setUp();
  for (let count = 0; count < 3; count++) await writer.write('a');
  const behind = valueOf(await useCase.execute({ after: 0 }));
  const ofOne = valueOf(await useCase.execute({ cancellationId: 'can_a_1', after: 0 }));
  ledger.reader.eventsRemovedThrough = () => Promise.resolve(2);
  expect(problemOf(await useCase.execute({ after: 1 }))).toMatchObject({ code: 'events_gone' });
  expect(await behind.next()).toBeUndefined();
  expect(await ofOne.next()).toHaveLength(3);
  behind.close();
  ofOne.close();
});

test('what is committed while a reader catches up comes to it after that, and once', async () => {
  const { ledger, writer, clock, useCase } = setUp();
  await writer.write('a');
  const follower = valueOf(await useCase.execute({ accounts: ['a'], after: 0 }));
  const list = ledger.reader.listEvents.bind(ledger.reader);
  const released = Promise.withResolvers<void>();
  ledger.reader.listEvents = async (query) => {
    const found = await list(query);
    if (query.accounts) await released.promise;
    return found;
  };
  const first = follower.next();
  await settle();
  await writer.write('a');
  await clock.advance(50);
  released.resolve();
  expect((await first)?.map(({ position }) => position)).toEqual([1]);
  expect(follower.position).toBe(1);
  expect((await follower.next())?.map(({ position }) => position)).toEqual([2]);
  follower.close();
});
