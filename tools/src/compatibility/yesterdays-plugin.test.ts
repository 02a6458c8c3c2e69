import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { loadPlugins, systemClock } from '@countermand/host';
import { checkCancellationProvider } from '@countermand/provider-kit/testing';
import type { CancellationProvider } from '@countermand/core/provider';
import { root } from '../house/tracked-files.ts';

/**
 * A plugin as it was compiled on the first day of the interface, with the kit of that day in it. It is never compiled again: what is
 * changed in the interface has to go on running it, by an adapter where need be.
 */
const COMPILED = fileURLToPath(new URL('./files/paperboat-2026-11-21.mjs', import.meta.url));

const job = (id: string) => ({ kind: 'job', id });

interface Simulators {
  readonly startPaperboat: Parameters<typeof checkCancellationProvider>[0]['backend'];
}

test('a plugin of the first day is loaded, and keeps the laws of today', async () => {
  const { loaded, failed } = await loadPlugins({ plugins: [COMPILED], defaults: [], folder: root, clock: systemClock });
  expect([loaded.map(({ provider }) => provider.id), failed]).toEqual([['paperboat'], []]);
  const { startPaperboat } = (await import(`${root}/examples/provider-outside-repo/paperboat-simulator.mjs`)) as Simulators;
  const orders = { stoppable: job('8'), stopped: job('12'), tooLate: job('10'), missing: job('99') };
  const results = await checkCancellationProvider({ provider: loaded[0]?.provider as CancellationProvider, backend: startPaperboat, orders, failures: ['lies', 'wrong_id'] });
  expect(results.filter(({ result }) => result === 'failed').map(({ message }) => message)).toEqual([]);
  expect(results.filter(({ result }) => result === 'passed').length).toBeGreaterThan(50);
}, 60_000);
