import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import { loadConfiguration } from '../configuration/load-configuration.ts';
import { temporaryFolder } from '../test-support/temporary-folder.ts';
import { findRunningDemo } from './find-running-demo.ts';
import { startDemo, type Demo } from './start-demo.ts';

let demo: Demo | undefined;

afterEach(async () => {
  await demo?.close();
  demo = undefined;
});

test('a demo is found from its directory and those below while it runs, and not afterwards', async () => {
  const directory = temporaryFolder();
  demo = await startDemo({ directory });
  demo.announce('http://127.0.0.1:4000');
  mkdirSync(join(directory, 'below'));
  expect(findRunningDemo(join(directory, 'below'))).toMatchObject({ demo: true, pid: process.pid, api: 'http://127.0.0.1:4000' });
  await demo.close();
  expect(findRunningDemo(directory)).toBeUndefined();
});

test('every default plugin has its account, with orders to stop', async () => {
  demo = await startDemo({ directory: temporaryFolder() });
  expect(demo.accounts.length).toBeGreaterThanOrEqual(2);
  for (const account of demo.accounts) {
    expect(account.id).toBe(`demo-${account.provider}`);
    expect(account.examples[0]).toMatch(new RegExp(`^${account.id}:.`));
  }
  const configuration = loadConfiguration({ file: demo.configuration, environment: {}, demo: true });
  expect(configuration.accounts.map(({ id, demo: marked }) => ({ id, marked }))).toEqual(demo.accounts.map(({ id }) => ({ id, marked: true })));
  expect(configuration.ledger).toEqual({ kind: 'sqlite', path: join(demo.folder, 'countermand.db') });
});

test('a second start says so and where', async () => {
  const directory = temporaryFolder();
  demo = await startDemo({ directory });
  demo.announce('http://127.0.0.1:4001');
  await expect(startDemo({ directory })).rejects.toThrow(`A demo runs here already at http://127.0.0.1:4001 (process ${process.pid}).`);
});

test('what is left of a demo that died is neither found nor kept', async () => {
  const directory = temporaryFolder();
  demo = await startDemo({ directory });
  const address = join(demo.folder, 'address.json');
  const left = JSON.parse(readFileSync(address, 'utf8')) as Record<string, unknown>;
  await demo.close();
  writeFileSync(address, JSON.stringify({ ...left, processStart: '1' }));
  writeFileSync(join(demo.folder, 'countermand.db'), 'old');
  expect(findRunningDemo(directory)).toBeUndefined();
  demo = await startDemo({ directory });
  expect(existsSync(join(demo.folder, 'countermand.db'))).toBe(false);
});
