import { retryWhileBusy } from './busy-retry.ts';

const BUSY = Object.assign(new Error('database is locked'), { code: 'ERR_SQLITE_ERROR', errcode: 261 });

test('tries again until the lock is free', async () => {
  let tries = 0;
  const action = () => {
    tries += 1;
    if (tries < 4) throw BUSY;
    return 'done';
  };
  expect(await retryWhileBusy(action, 'ledger.db', 5_000)).toBe('done');
  expect(tries).toBe(4);
});

test('gives up when its patience ends, and names the file', async () => {
  const locked = retryWhileBusy(() => Promise.reject(BUSY), 'ledger.db', 50);
  await expect(locked).rejects.toMatchObject({ name: 'LedgerUnavailableError', message: expect.stringContaining('ledger.db') as string, cause: BUSY });
});

test('any other failure is the caller’s at once', async () => {
  let tries = 0;
  const action = () => {
    tries += 1;
    throw new Error('no such table');
  };
  await expect(retryWhileBusy(action, 'ledger.db')).rejects.toThrow('no such table');
  expect(tries).toBe(1);
});
