import { expect, test } from '@jest/globals';
import { createTestCall } from './test-call.ts';

test('a call for a read admits reads and no write', async () => {
  const call = createTestCall();
  expect([await call.admit('read'), await call.admit('read')]).toEqual([{ admitted: true }, { admitted: true }]);
  expect((await call.admit('write')).admitted).toBe(false);
  expect(call.asked).toEqual(['read', 'read', 'write']);
});

test('a call for a write admits exactly one', async () => {
  const call = createTestCall({ purpose: 'write' });
  expect((await call.admit('write')).admitted).toBe(true);
  expect((await call.admit('write')).admitted).toBe(false);
});

test('a call can refuse everything', async () => {
  expect(await createTestCall({ refuse: 'the lease is too old' }).admit('read')).toEqual({ admitted: false, why: 'the lease is too old' });
});
