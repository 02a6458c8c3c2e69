import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from '@jest/globals';
import type { LaneLease, ProcessIdentity } from '@countermand/core';
import { createProcessLiveness, processState } from './process-liveness.ts';

const liveness = createProcessLiveness();

function lease(process: Partial<ProcessIdentity>): LaneLease {
  return { account: 'a', epoch: 1, holder: 'wrk_1', expiresAt: 0, previousLeaseEnd: 0, ...liveness.self, ...process };
}

test('this process is alive', () => {
  expect(liveness.self.pid).toBe(process.pid);
  expect(liveness.isProvenDead(lease({}))).toBe(false);
});

test('a process that ended is proven dead', async () => {
  const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
  const pid = child.pid ?? 0;
  const processStart = processState(pid)?.start ?? '';
  await once(child, 'close');
  expect(liveness.isProvenDead(lease({ pid, processStart }))).toBe(true);
});

test('another process under the same number is not the holder', () => {
  expect(liveness.isProvenDead(lease({ processStart: '1' }))).toBe(true);
});

test('nobody of another boot, or of an unknown one, is proven dead', () => {
  const gone = { pid: 2 ** 22 + 1, processStart: '1' };
  expect(liveness.isProvenDead(lease(gone))).toBe(true);
  expect(liveness.isProvenDead(lease({ ...gone, bootId: 'another' }))).toBe(false);
  expect(createProcessLiveness({ pid: 1, processStart: '', bootId: '' }).isProvenDead(lease({ ...gone, bootId: '' }))).toBe(false);
});
