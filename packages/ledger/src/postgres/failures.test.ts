import type { Ledger } from '@countermand/core';
import { Client } from 'pg';
import { describePostgres } from '../test-support/describe-postgres.ts';
import { aCancellation, anAttempt, anEvent, file, insert } from '../test-support/fixtures.ts';
import { startLossyProxy, type LossyProxy } from '../test-support/lossy-proxy.ts';
import { ManualClock } from '../test-support/manual-clock.ts';
import { openPostgresLedger } from './open-postgres-ledger.ts';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const unavailable = (message: string) => ({ name: 'LedgerUnavailableError', message: expect.stringMatching(message) as string });
const total = async (ledger: Ledger) => (await ledger.reader.listCancellations({ limit: 10_000 })).items.length;

describePostgres('failures of PostgreSQL', {}, (postgres) => {
  let url = '';
  const opened: { close(): Promise<void> }[] = [];
  beforeEach(async () => {
    url = await postgres().freshDatabase();
  });
  afterEach(async () => {
    for (const each of opened.splice(0).reverse()) await each.close();
  });

  async function open(address = url): Promise<Ledger> {
    const ledger = await openPostgresLedger({ url: address, clock: new ManualClock(), pollMs: 100 });
    opened.push(ledger);
    return ledger;
  }

  async function throughProxy(): Promise<{ ledger: Ledger; proxy: LossyProxy }> {
    const proxy = await startLossyProxy(url);
    opened.push(proxy);
    return { ledger: await open(proxy.url), proxy };
  }

  async function ask(sql: string): Promise<void> {
    const client = new Client({ connectionString: url });
    await client.connect();
    await client.query(sql);
    await client.end();
  }

  /** Ends every session of a ledger that has a transaction open, as an operator might. */
  const endWriters = () => ask("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'countermand' and state like 'idle in%'");

  test.each(['fast', 'immediate'] as const)('a server that was stopped (%s) is missed while it is away, and taken up again', async (mode) => {
    const ledger = await open();
    await file(ledger);
    let news = 0;
    ledger.onChange(() => (news += 1));
    await postgres().halt(mode);
    await expect(file(ledger)).rejects.toMatchObject(unavailable(`postgres://postgres@127.0.0.1:${postgres().port}/.* cannot be used: .* try again`));
    await expect(total(ledger)).rejects.toMatchObject(unavailable('cannot be used'));
    await postgres().resume();
    await file(ledger);
    expect(await total(ledger)).toBe(2);
    const other = await open();
    const before = news;
    await file(other);
    while (news === before) await pause(10);
  });

  test('a connection that was cut while it rested costs nobody anything', async () => {
    const { ledger, proxy } = await throughProxy();
    await file(ledger);
    expect(await total(ledger)).toBe(1);
    proxy.cut();
    await pause(20);
    await file(ledger);
    expect(await total(ledger)).toBe(2);
  });

  test('a connection that is cut while a read is under way costs nobody anything, and ends no process', async () => {
    const { ledger, proxy } = await throughProxy();
    await file(ledger);
    expect(await total(ledger)).toBe(1);
    proxy.freeze();
    const reading = total(ledger);
    await pause(20);
    proxy.cut();
    expect(await reading).toBe(1);
  });

  test('a session that is ended during a change takes the whole group back, and the next change is made', async () => {
    const ledger = await open();
    const ended = ledger.transact(async (transaction) => {
      await insert(transaction, aCancellation());
      await endWriters();
      await insert(transaction, aCancellation());
    });
    const results = await Promise.allSettled([file(ledger), ended, file(ledger)]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(results[1]).toMatchObject({ reason: unavailable('cannot be used') });
    expect(await total(ledger)).toBe(0);
    await file(ledger);
    expect(await total(ledger)).toBe(1);
  });

  test('a work that swallows the loss does not go on outside a transaction', async () => {
    const ledger = await open();
    const stubborn = ledger.transact(async (transaction) => {
      await endWriters();
      for (let times = 0; times < 5; times += 1) await insert(transaction, aCancellation()).catch(() => undefined);
    });
    await expect(stubborn).rejects.toMatchObject(unavailable('cannot be used'));
    expect(await total(ledger)).toBe(0);
  });

  test('a commit whose answer was lost is neither reported as done nor made again', async () => {
    const { ledger, proxy } = await throughProxy();
    let runs = 0;
    const lost = ledger.transact(async (transaction) => {
      runs += 1;
      await insert(transaction, aCancellation());
      proxy.loseAnswersUntil('COMMIT');
    });
    await expect(lost).rejects.toMatchObject(unavailable('Whether the change was kept is not known'));
    expect(runs).toBe(1);
    expect(await total(ledger)).toBe(1);
    await file(ledger);
    expect(await total(ledger)).toBe(2);
  });

  test('when the commit fails, everybody in the group hears that nothing was done', async () => {
    const ledger = await open();
    await ask('alter table countermand.attempts alter constraint attempts_cancellation_id_fkey deferrable initially deferred');
    const orphan = anAttempt(aCancellation());
    const group = [
      file(ledger),
      ledger.transact((it) => it.insertAttempt(orphan, 'key', anEvent(aCancellation({ id: orphan.cancellationId })))),
      ledger.transact(() => Promise.reject(new Error('mine'))),
    ];
    for (const result of await Promise.allSettled(group)) expect(result).toMatchObject({ status: 'rejected', reason: unavailable('foreign key') });
    expect(await total(ledger)).toBe(0);
    await file(ledger);
    expect(await total(ledger)).toBe(1);
  });

  test('a process that stands still within a change is thrown out, well before a lane’s lease ends', async () => {
    const [stalled, other] = [await open(), await open()];
    const start = performance.now();
    let standing: () => void = () => undefined;
    const stands = new Promise<void>((resolve) => (standing = resolve));
    const standstill = stalled.transact(async (transaction) => {
      await insert(transaction, aCancellation());
      standing();
      await pause(4_000);
    });
    await stands;
    await file(other);
    expect(performance.now() - start).toBeLessThan(4_000);
    await expect(standstill).rejects.toMatchObject(unavailable('idle-in-transaction timeout. The change took too long and was taken back'));
    expect(await total(other)).toBe(1);
    await file(stalled);
  });

  test('a server that answers no more is given up, and not waited for until it does', async () => {
    const { ledger, proxy } = await throughProxy();
    await file(ledger);
    proxy.freeze();
    const start = performance.now();
    await expect(file(ledger)).rejects.toMatchObject(unavailable('cannot be used'));
    expect(performance.now() - start).toBeLessThan(20_000);
    proxy.cut();
    await file(ledger);
    expect(await total(await open())).toBe(2);
  }, 40_000);
});
