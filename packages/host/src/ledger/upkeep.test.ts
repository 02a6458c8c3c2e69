import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { loadConfiguration } from '../configuration/load-configuration.ts';
import { openHost } from '../composition/open-host.ts';
import { temporaryFolder } from '../test-support/temporary-folder.ts';
import { backUpLedger, examineDatabase } from './upkeep.ts';

test('the salt goes along with a copy, for its owner alone', async () => {
  const folder = temporaryFolder({ 'countermand.config.json': '{}' });
  const configuration = loadConfiguration({ file: join(folder, 'countermand.config.json'), environment: {} });
  await (await openHost({ configuration, environment: {}, logLevel: 'silent' })).close();
  const to = join(folder, 'copy.db');
  expect(await backUpLedger({ location: configuration.ledger, to, overwrite: false })).toMatchObject({ kind: 'done', file: to });
  expect(readFileSync(`${to}.salt`, 'utf8')).toBe(readFileSync(join(folder, 'countermand.db.salt'), 'utf8'));
  expect(statSync(`${to}.salt`).mode & 0o777).toBe(0o600);
  expect(await examineDatabase({ kind: 'sqlite', path: to })).toEqual([]);
});

test('for PostgreSQL it says what to run, without the password', async () => {
  const location = { kind: 'postgres', url: 'postgres://me:hush@db.example:5432/shop?password=hush&sslmode=require' } as const;
  const outcome = await backUpLedger({ location, to: "it's.dump", overwrite: false });
  expect(outcome).toMatchObject({
    kind: 'refused',
    problem: expect.stringContaining(`pg_dump --format=custom --schema=countermand --file='it'\\''s.dump' 'postgres://me@db.example:5432/shop?sslmode=require'`),
  });
  expect(JSON.stringify(outcome)).not.toContain('hush');
  expect(existsSync("it's.dump")).toBe(false);
});
