import { inspect } from 'node:util';
import { Client } from 'pg';
import { describePostgres } from '../test-support/describe-postgres.ts';
import { file, keyOf } from '../test-support/fixtures.ts';
import { ManualClock } from '../test-support/manual-clock.ts';
import { readAddress } from './address.ts';
import { examinePostgres } from './examine-postgres.ts';
import { openPostgresLedger } from './open-postgres-ledger.ts';

const clock = new ManualClock();
const open = (url: string) => openPostgresLedger({ url, clock });

async function refusal(url: string): Promise<Error> {
  try {
    const ledger = await open(url);
    await ledger.close();
  } catch (error) {
    return error as Error;
  }
  throw new Error('It was opened.');
}

test.each(['', 'sqlite:x', 'postgres:', 'postgres://us er:top-secret@[host', 'postgres://user:top-secret@host:port/database'])('%j is no address, and is not repeated', async (url) => {
  const error = await refusal(url);
  expect(error).toMatchObject({ name: 'LedgerUnavailableError', message: expect.stringContaining('Write it as postgres://') as string });
  expect(inspect(error, { depth: 10 })).not.toContain('top-secret');
});

test.each([
  ['postgres://user:top-secret@host:5433/orders?sslmode=require&options=x', 'postgres://user@host:5433/orders', 'sslmode=verify-full'],
  ['postgresql://host/orders?sslmode=no-verify', 'postgres://host/orders', 'sslmode=no-verify'],
  ['postgres:///orders?host=/run/postgresql&user=user&password=top-secret', 'postgres://user@/run/postgresql/orders', 'host='],
])('%s is shown as %s', (url, shown, kept) => {
  const address = readAddress(url);
  expect(address.shown).toBe(shown);
  expect(address.url).toContain(kept);
});

test('a server that is not there is told of by its address, without the password', async () => {
  const error = await refusal('postgres://user:top-secret@127.0.0.1:9/orders');
  expect(error.message).toMatch(/^The ledger postgres:\/\/user@127.0.0.1:9\/orders cannot be used: connect ECONNREFUSED 127.0.0.1:9. Check that the server runs/);
  expect(inspect(error, { depth: 10 })).not.toContain('top-secret');
});

describePostgres('opening PostgreSQL', { fsync: false }, (postgres) => {
  const changed = (change: (url: URL) => void) => {
    const url = new URL(postgres().url);
    change(url);
    return url.href;
  };

  test('what was committed is there after the ledger was closed and opened again', async () => {
    const url = await postgres().freshDatabase();
    const first = await open(url);
    const filed = await file(first);
    await first.close();
    const second = await open(url);
    expect((await second.reader.liveCancellation(keyOf(filed)))?.cancellation).toEqual(filed);
    await second.close();
  });

  test('a wrong password, a database that is not there and a server without TLS are refused with what to do', async () => {
    const wrong = await refusal(changed((url) => (url.password = 'top-secret')));
    expect(wrong.message).toContain('Check the user and the password in the address (what is special in a password is percent-encoded there');
    expect(inspect(wrong, { depth: 10 })).not.toContain('top-secret');
    expect((await refusal(changed((url) => (url.pathname = '/nowhere')))).message).toContain('Create the database');
    const plain = await refusal(changed((url) => url.searchParams.set('sslmode', 'require')));
    expect(plain).toMatchObject({ name: 'LedgerUnavailableError', message: expect.stringContaining('does not support SSL connections. Take sslmode out of the address') as string });
  });

  test('commits wait for the disk although the server is set otherwise, and fsync = off is told of', async () => {
    const url = await postgres().freshDatabase();
    const client = new Client({ connectionString: url });
    await client.connect();
    await client.query(`alter database ${new URL(url).pathname.slice(1)} set synchronous_commit = off`);
    await client.end();
    expect(await examinePostgres({ url, clock })).toMatchObject({ synchronousCommit: 'on', fsync: false });
    const ledger = await open(url);
    expect(ledger.warnings).toEqual([expect.stringContaining('Set fsync = on')]);
    await ledger.close();
  });

  test('a user who may not create the schema is told which right is missing', async () => {
    const url = new URL(await postgres().freshDatabase());
    const client = new Client({ connectionString: url.href });
    await client.connect();
    await client.query(`create role guest login password 'guest'`);
    await client.end();
    url.username = url.password = 'guest';
    expect((await refusal(url.href)).message).toContain('GRANT CREATE ON DATABASE');
  });

  test('leases and slots count in the database’s time unless the clock’s is asked for', async () => {
    const ledger = await open(await postgres().freshDatabase());
    const before = Date.now();
    const lease = await ledger.transact((it) => it.claimLane({ account: 'a', holder: 'wrk_1', leaseMs: 15_000, pid: 1, processStart: '', bootId: '' }));
    expect(lease?.expiresAt).toBeGreaterThanOrEqual(before + 15_000 - 50);
    expect(lease?.expiresAt).toBeLessThan(Date.now() + 15_050);
    const slot = await ledger.transact((it) => it.takeSlots('b', { spacingMs: 10, horizonMs: 100 }, 1));
    expect(slot).toMatchObject({ granted: true });
    expect(slot.granted && slot.now).toBeGreaterThanOrEqual(before - 50);
    await ledger.close();
  });

  test('a value is agreed on by all: the first proposal stays', async () => {
    const url = await postgres().freshDatabase();
    const ledgers = await Promise.all([open(url), open(url), open(url)]);
    const values = await Promise.all(ledgers.map((ledger, index) => ledger.agreedValue('salt', `proposal ${index}`)));
    expect(new Set(values).size).toBe(1);
    for (const ledger of ledgers) await ledger.close();
  });
});
