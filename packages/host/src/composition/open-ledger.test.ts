import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { LEDGER } from '@countermand/core';
import { openPostgresLedger } from '@countermand/ledger/postgres';
import { findPostgres, startPostgres, type TestPostgres } from '@countermand/ledger/testing';
import { loadConfiguration } from '../configuration/load-configuration.ts';
import { KnownSecrets } from '../secrets/known-secrets.ts';
import { openWatchedHost } from '../test-support/watched-host.ts';
import { temporaryFolder } from '../test-support/temporary-folder.ts';
import { examinePostgresLedger } from './examine-ledger.ts';
import { openHost } from './open-host.ts';
import { openLedger } from './open-ledger.ts';
import { systemClock } from './system-clock.ts';

const describePostgres = findPostgres() === undefined ? describe.skip : describe;

describePostgres('a ledger on PostgreSQL', () => {
  let postgres: TestPostgres;
  beforeAll(async () => {
    postgres = await startPostgres({ fsync: false });
  }, 60_000);
  afterAll(() => postgres.stop());

  test('is opened by the configuration, its password known to the redaction, its server’s weakness told', async () => {
    const url = await postgres.freshDatabase();
    const folder = temporaryFolder({ 'countermand.config.json': '{ "ledger": { "file": "ledger-url" } }', 'ledger-url': `${url}\n` });
    const knownSecrets = new KnownSecrets();
    const host = await openHost({
      configuration: loadConfiguration({ file: join(folder, 'countermand.config.json'), environment: {} }),
      environment: {},
      logLevel: 'silent',
      knownSecrets,
    });
    expect(await host.container.resolve(LEDGER).reader.accountsWithWork()).toEqual([]);
    expect(host.warnings).toEqual([expect.stringContaining('fsync = off')]);
    expect(knownSecrets.redact(url)).not.toContain(new URL(url).password);
    await host.close();
  });

  test('its address can be read in a log although its password is the name of the database', async () => {
    const url = new URL(await postgres.freshDatabase());
    const name = url.pathname.slice(1);
    url.password = name;
    const knownSecrets = new KnownSecrets();
    // The server refuses it, or trusts everybody: what matters is what is known from then on.
    await openLedger({ kind: 'postgres', url: url.href }, { clock: systemClock, knownSecrets }).then(({ ledger }) => ledger.close()).catch(() => undefined);
    const shown = `postgres://${url.username}@${url.host}/${name}`;
    expect(knownSecrets.redact(`${url.href} is shown as ${shown}`)).toBe(`postgres://${url.username}:[redacted]@${url.host}/[redacted] is shown as ${shown}`);
  });

  test('all its processes have one salt', async () => {
    const location = { kind: 'postgres', url: await postgres.freshDatabase() } as const;
    const opened = await Promise.all(Array.from({ length: 3 }, () => openLedger(location, { clock: systemClock, knownSecrets: new KnownSecrets() })));
    expect(opened[0]?.fingerprintSalt).toMatch(/^[0-9a-f]{64}$/);
    expect(new Set(opened.map(({ fingerprintSalt }) => fingerprintSalt)).size).toBe(1);
    for (const { ledger } of opened) await ledger.close();
  });

  test('a stop and the hold of its replacement go all their way on it', async () => {
    const ledger = await openPostgresLedger({ url: await postgres.freshDatabase(), clock: systemClock });
    const watched = await openWatchedHost({ ledger });
    const records = await Promise.all(watched.orders.slice(0, 3).map((order) => watched.stop(order)));
    for (const { cancellation, followUps } of records) {
      expect(cancellation.state).toBe('cancelled');
      expect(followUps.map(({ state }) => state)).toEqual(['held']);
    }
    expect(await ledger.reader.accountsWithWork()).toEqual([]);
    await watched.close();
    await ledger.close();
  });

  test('can be examined', async () => {
    const report = await examinePostgresLedger({ kind: 'postgres', url: postgres.url });
    expect(report).toMatchObject({ synchronousCommit: 'on', fsync: false, encrypted: false });
    expect(report.version).toMatch(/^\d+\.\d+/);
    expect(report.latencyMs).toBeGreaterThan(0);
    expect(Math.abs(report.clockAheadMs)).toBeLessThan(1_000);
    expect(JSON.stringify(report)).not.toContain(new URL(postgres.url).password);
  });
});
